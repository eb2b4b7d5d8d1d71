import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What node --cpu-prof writes; times in microseconds. */
interface Profile {
  nodes: {
    id: number;
    callFrame: { functionName: string; url: string; lineNumber: number };
  }[];
  samples: number[];
  timeDeltas: number[];
}

export interface Spent {
  name: string;
  /** Own time, without what it called, in milliseconds. */
  ms: number;
  /** Part of the time the process was not idle. */
  part: number;
}

/** Where the processor's time went, by package and by function, most first. */
export function readProfile(folder: string): { packages: Spent[]; functions: Spent[] } {
  const packages = new Map<string, number>();
  const functions = new Map<string, number>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".cpuprofile"))) {
    const { nodes, samples, timeDeltas }: Profile = JSON.parse(
      readFileSync(join(folder, name), "utf8"),
    );
    const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
    samples.forEach((id, i) => {
      const frame = frames.get(id);
      if (!frame || frame.functionName === "(idle)") return;
      const ms = (timeDeltas[i] ?? 0) / 1000;
      const owner = ownerOf(frame.url, frame.functionName);
      const label = `${frame.functionName || "(anonymous)"} ${owner}:${frame.lineNumber + 1}`;
      packages.set(owner, (packages.get(owner) ?? 0) + ms);
      functions.set(label, (functions.get(label) ?? 0) + ms);
    });
  }
  return { packages: ranked(packages), functions: ranked(functions) };
}

function ownerOf(url: string, functionName: string): string {
  if (url === "") return functionName.startsWith("(") ? functionName : "native";
  if (url.startsWith("node:")) return "node";
  const inside = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  return inside ?? /\/(build|app|scripts)\/.*$/.exec(url)?.[0].slice(1) ?? url;
}

function ranked(times: Map<string, number>): Spent[] {
  const total = [...times.values()].reduce((sum, ms) => sum + ms, 0);
  return [...times]
    .map(([name, ms]) => ({ name, ms, part: ms / total }))
    .sort((a, b) => b.ms - a.ms);
}
