// npm run demo [-- --port N --data-dir DIR]: the product with invented people and data, for this machine only.
import { parseArgs } from "node:util";
import { builtProduct } from "./built-product";
import { runProduct } from "./run-product";

const { values } = parseArgs({
  options: { port: { type: "string" }, "data-dir": { type: "string" } },
});
if (values.port) process.env.PORT = values.port;
if (values["data-dir"]) process.env.DATA_DIR = values["data-dir"];

await runProduct("demo", builtProduct);
