import { parseArgs } from "node:util";

/** Takes the port and the data folder from the command line, where they go before the environment. */
export function readPlace(): void {
  try {
    const { values } = parseArgs({
      options: { port: { type: "string" }, "data-dir": { type: "string" } },
    });
    if (values.port) process.env.PORT = values.port;
    if (values["data-dir"]) process.env.DATA_DIR = values["data-dir"];
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
