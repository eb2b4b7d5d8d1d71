// npm start: the product for real. Settings: docs/operations.md.
import { builtProduct } from "./built-product";
import { runProduct } from "./run-product";

await runProduct("production", builtProduct);
