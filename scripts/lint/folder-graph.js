import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/*
 * Which folders of a tree import from which. Imports of types count: who reads the one folder has to know the other.
 * Tests do not: a test may set its stage with any verb of the product.
 */

const SOURCE = /(?<!\.d)\.tsx?$/;
const TEST = /\.test\.tsx?$/;

/** What a file imports, read again only after it changed. */
const read = new Map();

function importsOf(file) {
  const changedAt = statSync(file).mtimeMs;
  const known = read.get(file);
  if (known?.changedAt === changedAt) return known.imports;
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  const imports = importedFiles.map(({ fileName }) => fileName);
  read.set(file, { changedAt, imports });
  return imports;
}

/** The folder right under the root that a file stands in; "." for what stands in the root, null outside of it. */
export function folderOf(root, file) {
  const inside = path.relative(root, file);
  if (inside.startsWith("..") || path.isAbsolute(inside)) return null;
  const [folder, rest] = inside.split(path.sep);
  return rest === undefined ? "." : folder;
}

/**
 * The folder that an import leads to, null when it leads out of the tree.
 *
 * @param tree its root folder and how imports call it: { root: "/…/app/domain", alias: "~/domain" }
 */
export function importedFolder({ root, alias }, file, imported) {
  if (imported.startsWith(`${alias}/`)) {
    return folderOf(root, path.join(root, imported.slice(alias.length + 1)));
  }
  return imported.startsWith(".")
    ? folderOf(root, path.resolve(path.dirname(file), imported))
    : null;
}

export function isPartOfTree(root, file) {
  return SOURCE.test(file) && !TEST.test(file) && folderOf(root, file) !== null;
}

/** Per folder the folders it imports from, each with one file that does so, as seen from the root. */
export function readFolderGraph(tree) {
  const graph = new Map();
  for (const name of readdirSync(tree.root, { recursive: true }).sort()) {
    const file = path.join(tree.root, name);
    if (!isPartOfTree(tree.root, file)) continue;
    const from = folderOf(tree.root, file);
    if (!graph.has(from)) graph.set(from, new Map());
    for (const imported of importsOf(file)) {
      const to = importedFolder(tree, file, imported);
      if (to === null || to === from || graph.get(from).has(to)) continue;
      graph.get(from).set(to, name.replaceAll(path.sep, "/"));
    }
  }
  return graph;
}

/** The shortest way from one folder to another along the imports, both included; null when there is none. */
export function wayBetween(graph, from, to) {
  const ways = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    for (const next of graph.get(way.at(-1))?.keys() ?? []) {
      if (next === to) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}
