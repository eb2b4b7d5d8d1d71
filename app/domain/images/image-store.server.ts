import { resolve } from "node:path";
import { config } from "~/env.server";
import { diskStore } from "./disk-store.server";
import { s3Store } from "./s3-store.server";

/** Where the files of pictures are. A key is a path such as "0199…/640.avif". */
export interface ImageStore {
  /** What was there is replaced. Nobody sees half a file. */
  put(key: string, bytes: Uint8Array, type: string): Promise<void>;
  /** Null when there is no such file. */
  get(key: string): Promise<Uint8Array | null>;
  /** What is not there is no error. */
  remove(keys: string[]): Promise<void>;
}

let store: ImageStore | undefined;

/** The store that the settings name: S3-compatible, or a folder of DATA_DIR. */
export function imageStore(): ImageStore {
  const settings = config().imageStore;
  return (store ??= settings ? s3Store(settings) : diskStore(resolve(config().dataDir, "images")));
}
