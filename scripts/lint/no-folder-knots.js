import path from "node:path";
import {
  folderOf,
  importedFolder,
  isPartOfTree,
  readFolderGraph,
  wayBetween,
} from "./folder-graph.js";

/** An editor keeps a linter running while files change; a whole run reads the tree once. In milliseconds. */
const FRESH_FOR = 60_000;
const graphs = new Map();

function freshGraph(tree) {
  const kept = graphs.get(tree.root);
  if (kept && Date.now() - kept.at < FRESH_FOR) return kept.graph;
  const graph = readFolderGraph(tree);
  graphs.set(tree.root, { at: Date.now(), graph });
  return graph;
}

const named = (folder, tree) => (folder === "." ? path.basename(tree.root) : folder);

/** Folders that import from each other, straight or in a circle, can only be read, tested and moved together. */
export const noFolderKnots = {
  meta: {
    type: "problem",
    schema: [
      {
        type: "object",
        properties: {
          root: { type: "string" },
          alias: { type: "string" },
        },
        required: ["root", "alias"],
        additionalProperties: false,
      },
    ],
    messages: {
      knot: "This import ties a knot of folders: {{circle}} ({{back}} leads back). Which of them is to know nothing of the other? Their order: docs/decisions/0040.",
    },
  },
  create(context) {
    const [{ root, alias }] = context.options;
    const tree = { root: path.resolve(context.cwd, root), alias };
    const file = context.filename;
    if (!isPartOfTree(tree.root, file)) return {};
    const from = folderOf(tree.root, file);

    function check(source) {
      if (typeof source?.value !== "string") return;
      const to = importedFolder(tree, file, source.value);
      if (to === null || to === from) return;
      const graph = freshGraph(tree);
      const way = wayBetween(graph, to, from);
      if (!way) return;
      context.report({
        node: source,
        messageId: "knot",
        data: {
          circle: [from, ...way].map((folder) => named(folder, tree)).join(" → "),
          back: graph.get(way.at(-2)).get(from),
        },
      });
    }

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};
