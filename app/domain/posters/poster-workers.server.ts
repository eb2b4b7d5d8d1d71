import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { sourceRoot } from "~/source-root.server";
import type { PosterAnswer, PosterDrawn, PosterRequest, PosterTask } from "./poster-task";

/** A disk that is full or a folder that is gone: no poster can be made. `message` is the system's code. */
export class DrawingFault extends Error {
  override name = "DrawingFault";
}

const PROGRAM = "app/domain/posters/poster-worker.server.ts";

/** No poster takes this long, in milliseconds; a process that does not answer is ended. */
const PATIENCE = 60_000;

type Waiting = {
  task: PosterTask;
  tries: number;
  resolve: (drawn: PosterDrawn) => void;
  reject: (error: Error) => void;
};

/**
 * Processes that draw posters beside this one: a page is never kept waiting by a poster, memory goes back when they
 * end, and one that runs out of it takes nothing else along. A poster whose process ended is tried once more.
 */
export class PosterWorkers {
  readonly #queue: Waiting[] = [];
  readonly #running = new Set<ChildProcess>();
  #stopped = false;

  constructor(readonly count: number) {}

  get pids(): number[] {
    return [...this.#running].flatMap(({ pid }) => pid ?? []);
  }

  draw(task: PosterTask): Promise<PosterDrawn> {
    return new Promise((resolve, reject) => {
      if (this.#stopped) return reject(new DrawingFault("stopped"));
      this.#queue.push({ task, tries: 0, resolve, reject });
      if (this.#running.size < this.count) this.#start();
    });
  }

  /** Ends the processes; what they were drawing is refused with a DrawingFault. */
  stop(): void {
    this.#refuseAll("stopped");
    for (const child of this.#running) child.kill("SIGKILL");
  }

  #refuseAll(why: string): void {
    this.#stopped = true;
    for (const { reject } of this.#queue.splice(0)) reject(new DrawingFault(why));
  }

  #start(): void {
    const root = sourceRoot(PROGRAM);
    const child = fork(join(root, PROGRAM), {
      cwd: root,
      execArgv: ["--import", "tsx"],
      // Of the environment only what a program needs to run: no database, no secrets.
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        TMPDIR: process.env.TMPDIR,
        NODE_ENV: "production",
        // Or every thread of sharp keeps memory of its own.
        MALLOC_ARENA_MAX: "2",
      },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#running.add(child);
    let current: Waiting | null = null;
    let limit: NodeJS.Timeout | undefined;
    let came = false;
    const next = () => {
      clearTimeout(limit);
      current = this.#queue.shift() ?? null;
      // Nothing to do: end, and give the memory back.
      if (!current) return void child.disconnect();
      limit = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
      child.send({ id: 0, task: current.task } satisfies PosterRequest);
    };
    child.on("message", (answer: PosterAnswer) => {
      came = true;
      if ("fault" in answer) current?.reject(new DrawingFault(answer.fault));
      else if ("drawn" in answer) current?.resolve(answer.drawn);
      next();
    });
    child.once("error", () => child.kill("SIGKILL"));
    child.once("exit", () => {
      clearTimeout(limit);
      this.#running.delete(child);
      if (current) this.#again(current);
      // It ended before it began: the next one would too.
      if (!came && !this.#stopped) this.#refuseAll("no process");
      if (this.#queue.length > 0 && this.#running.size < this.count) this.#start();
    });
  }

  #again(waiting: Waiting): void {
    if (this.#stopped) waiting.reject(new DrawingFault("stopped"));
    else if (waiting.tries > 0) waiting.resolve({ ok: false, reason: "failed" });
    else this.#queue.unshift({ ...waiting, tries: waiting.tries + 1 });
  }
}
