// npm start [-- --port N --data-dir DIR]: the product for real. Settings: docs/operations.md.
import { builtProduct } from "./built-product";
import { readPlace } from "./read-place";
import { runProduct } from "./run-product";

readPlace();

await runProduct("production", builtProduct);
