// autocannon brings no types; these are the parts that are used here.
declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  interface Options {
    url: string;
    connections: number;
    /** In seconds. */
    duration?: number;
    /** How many requests instead of how long. */
    amount?: number;
    headers?: Record<string, string>;
    /** Asked in turn by each connection. */
    requests?: { path: string; headers?: Record<string, string> }[];
  }

  interface Instance extends EventEmitter {
    on(
      event: "response",
      listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): this;
  }

  export default function autocannon(
    options: Options,
    done: (error: Error | null, result: { errors: number; timeouts: number }) => void,
  ): Instance;
}
