import type { Server } from "node:http";
import type { Config } from "~/config";
import { StartProblem } from "./start-problem";

/** @throws StartProblem when the port is taken or not allowed. */
export function listen(
  server: Server,
  { port, host }: Pick<Config, "port" | "host">,
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") {
        reject(
          new StartProblem(
            `Port ${port} is in use by another program. Stop that, or choose another port with PORT=… ` +
              "(the demo: --port …).",
          ),
        );
      } else if (error.code === "EACCES" || error.code === "EADDRNOTAVAIL") {
        reject(new StartProblem(`Cannot listen on ${host} port ${port} (${error.code}).`));
      } else reject(error);
    });
    server.listen({ port, host }, () => {
      server.removeAllListeners("error");
      resolve();
    });
  });
}
