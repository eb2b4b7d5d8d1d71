// npm run demo [-- --port N --data-dir DIR]: the product with invented people and data, for this machine only.
import { builtProduct } from "./built-product";
import { readPlace } from "./read-place";
import { runProduct } from "./run-product";

readPlace();

await runProduct("demo", builtProduct);
