// Makes a fresh clone ready for a command, on whatever Node is installed, and hands over to Node 24:
//   node scripts/bootstrap.mjs <command> [args]  →  scripts/<command>.ts
// With HAND_OVER=<descriptor> it only writes there what to run: scripts/run.sh then becomes that, and this Node is gone.
// Plain JavaScript without packages, because it runs before there are any.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { memoryEnvironment, productFlags } from "./light.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const inRoot = (...parts) => join(root, ...parts);
const [command = "", ...args] = process.argv.slice(2);

const needBuild = ["start", "demo", "test", "moments", "bench", "bench-scans"];
const nodeEnv = { dev: "development", test: "test", moments: "test" }[command] ?? "production";

if (Number(process.versions.node.split(".")[0]) < 20) {
  stop(`Omarmt installs itself with Node 20 or newer; this is Node ${process.versions.node}.`);
}
if (!/^[a-z-]+$/.test(command) || !existsSync(inRoot("scripts", `${command}.ts`))) {
  stop("Usage: node scripts/bootstrap.mjs <command>, the name of a file scripts/<command>.ts");
}
process.chdir(root);
installPackages();
const node = findNode();
generatePrismaClient();
if (needBuild.includes(command)) build();
run();

function installPackages() {
  if (packagesMatch()) return;
  step("Installing packages", () => {
    const npm = process.env.npm_execpath;
    // Dev packages always: the product is built here, also where NODE_ENV says production.
    const ci = ["ci", "--include=dev", "--include=optional", "--no-progress"];
    return npm
      ? spawnSync(process.execPath, [npm, ...ci])
      : spawnSync("npm", ci, { shell: process.platform === "win32" });
  });
}

/** Compares npm's own record of what it installed with what package-lock.json asks for. */
function packagesMatch() {
  const record = inRoot("node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(wanted).every(([place, { version, optional, peer }]) => {
    if (place === "") return true;
    const found = installed[place];
    // Packages for other machines are left out; that is what optional is for.
    return found ? found.version === version : Boolean(optional || peer);
  });
}

/**
 * Node 24 comes as an npm package per platform, which needs no install script. It is also put where the package
 * `node` and npm promise it, so that every other script and tool runs on it too.
 */
function findNode() {
  const own = inRoot("node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");
  const wanted = JSON.parse(readFileSync(inRoot("package.json"), "utf8")).dependencies.node;
  if (existsSync(own)) {
    putNodeAt(inRoot("node_modules", "node", "bin", "node"), own);
    putNodeAt(inRoot("node_modules", ".bin", "node"), own);
    return own;
  }
  if (Number(process.versions.node.split(".")[0]) >= Number(wanted.split(".")[0])) {
    return process.execPath;
  }
  return stop(
    `Omarmt runs on Node ${wanted}. The npm registry has none for ${process.platform}-${process.arch}: ` +
      `install Node ${wanted.split(".")[0]} and start again.`,
  );
}

function putNodeAt(place, node) {
  if (existsSync(place)) return;
  mkdirSync(dirname(place), { recursive: true });
  try {
    linkSync(node, place);
  } catch {
    copyFileSync(node, place);
  }
}

function generatePrismaClient() {
  const stamp = inRoot("app", "generated", "made-from");
  const hash = hashOf(["prisma/schema.prisma", "scripts/generate-prisma-client.mjs"]);
  if (existsSync(inRoot("app", "generated", "prisma")) && readStamp(stamp) === hash) return;
  step("Generating the database client", () =>
    spawnSync(node, [inRoot("scripts", "generate-prisma-client.mjs")], {
      env: envOf("production"),
    }),
  );
  writeFileSync(stamp, hash);
}

function build() {
  const stamp = inRoot("build", "made-from");
  const hash = hashOf([
    ...["app", "public", "prisma/schema.prisma", "prisma/reference-data"],
    ...["package-lock.json", "remix.config.js", "tsconfig.json", "vite.config.ts"],
  ]);
  if (readStamp(stamp) === hash) return;
  rmSync(stamp, { force: true });
  step("Building", () =>
    spawnSync(
      node,
      [
        inRoot("node_modules", "@remix-run", "dev", "dist", "cli.js"),
        "vite:build",
        "--logLevel=warn",
      ],
      { env: envOf("production") },
    ),
  );
  writeFileSync(stamp, hash);
}

function run() {
  const loader = pathToFileURL(inRoot("scripts", "typescript.mjs")).href;
  const flags = ["start", "demo"].includes(command) ? productFlags : [];
  const words = [...flags, "--import", loader, inRoot("scripts", `${command}.ts`), ...args];
  if (process.env.HAND_OVER) handOver(Number(process.env.HAND_OVER), words);
  else waitFor(words);
}

function handOver(descriptor, words) {
  const settings = Object.entries(settingsOf(nodeEnv)).map(([name, value]) => `${name}=${value}`);
  const quoted = ["env", ...settings, node, ...words].map(
    (word) => `'${word.replaceAll("'", `'\\''`)}'`,
  );
  writeSync(descriptor, `${quoted.join(" ")}\n`);
}

function waitFor(words) {
  const child = spawn(node, words, {
    // The channel tells the command when we are killed: it then stops too, instead of keeping the port.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: envOf(nodeEnv),
  });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  child.once("error", (error) => stop(`Node at ${node} does not run here: ${error.message}`));
  child.once("exit", (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

function envOf(environment) {
  return { ...process.env, ...settingsOf(environment) };
}

/** What a program of ours gets beside the environment it was started in. */
function settingsOf(environment) {
  const chosen = Object.entries(memoryEnvironment).map(([name, value]) => [
    name,
    process.env[name] ?? value,
  ]);
  return {
    ...Object.fromEntries(chosen),
    PATH: [dirname(node), inRoot("node_modules", ".bin"), process.env.PATH].join(delimiter),
    NODE_ENV: environment,
  };
}

/** Says what is done and how long it took; what the work itself printed is shown when it fails. */
function step(what, work) {
  const start = Date.now();
  process.stdout.write(`${what}…\n`);
  const { status, error, stdout, stderr } = work();
  if (status !== 0) {
    process.stderr.write(`${stdout ?? ""}${stderr ?? ""}`);
    stop(`${what} failed${error ? `: ${error.message}` : "."}`, status ?? 1);
  }
  process.stdout.write(`${what} took ${((Date.now() - start) / 1000).toFixed(1)} s.\n`);
}

function hashOf(places) {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesAt)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Tests and the generated client do not change what is built from the rest. */
function filesAt(place) {
  if (!existsSync(inRoot(place))) return [];
  if (/\.test\.tsx?$/.test(place) || place === join("app", "generated")) return [];
  try {
    return readdirSync(inRoot(place))
      .sort()
      .flatMap((name) => filesAt(join(place, name)));
  } catch (error) {
    if (error.code === "ENOTDIR") return [place];
    throw error;
  }
}

function readStamp(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function stop(message, code = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
