import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ImageStoreSettings } from "~/config";

export type ObjectStore = {
  settings: ImageStoreSettings;
  /** By path, "/pictures/0199…/640.avif". */
  objects: Map<string, { body: Buffer; type: string }>;
  /** How the next requests end, one each; after them all goes well. */
  next: ("busy" | "denied" | "hang")[];
  /** Every request with how it was answered: "PUT 200". */
  answered: string[];
  close: () => void;
};

/** A server on a free port that speaks as much of S3's protocol as keeping files takes, and checks every signature. */
export async function startObjectStore(): Promise<ObjectStore> {
  const store: Omit<ObjectStore, "settings"> = {
    objects: new Map(),
    next: [],
    answered: [],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const secret = { key: "the-key", secret: "the secret of the store", region: "nl-ams" };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const how = store.next.shift();
      if (how === "hang") return;
      const body = Buffer.concat(chunks);
      const status =
        how === "busy"
          ? 503
          : how === "denied" || !isSigned(request, body, secret)
            ? 403
            : act(store.objects, request, body, response);
      store.answered.push(`${request.method} ${status}`);
      response.statusCode = status;
      if (!response.writableEnded) response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { ...store, settings: { ...secret, url: `http://127.0.0.1:${port}/pictures` } };
}

function act(
  objects: ObjectStore["objects"],
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): number {
  const path = request.url ?? "";
  if (request.method === "PUT") {
    objects.set(path, { body, type: request.headers["content-type"] ?? "" });
    return 200;
  }
  if (request.method === "DELETE") {
    objects.delete(path);
    return 204;
  }
  const found = objects.get(path);
  if (!found) return 404;
  response.setHeader("Content-Type", found.type);
  response.write(found.body);
  return 200;
}

/** Whether the request was signed with the secret, after AWS Signature Version 4, and its body is the signed one. */
function isSigned(
  request: IncomingMessage,
  body: Buffer,
  { key, secret, region }: { key: string; secret: string; region: string },
): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      request.headers.authorization ?? "",
    );
  if (!given) return false;
  const [, credential = "", names = "", signature] = given;
  const moment = String(request.headers["x-amz-date"]);
  const scope = `${moment.slice(0, 8)}/${region}/s3/aws4_request`;
  if (credential !== `${key}/${scope}`) return false;
  const content = String(request.headers["x-amz-content-sha256"]);
  if (body.length > 0 && content !== sha256(body)) return false;
  const headers = names.split(";").map((name) => `${name}:${String(request.headers[name])}\n`);
  const canonical = [request.method, request.url, "", headers.join(""), names, content].join("\n");
  const text = ["AWS4-HMAC-SHA256", moment, scope, sha256(canonical)].join("\n");
  const signing = [...scope.split("/")].reduce<string | Buffer>(
    (before, part) => hmac(before, part),
    `AWS4${secret}`,
  );
  return hmac(signing, text).toString("hex") === signature;
}

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
const hmac = (key: string | Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest();
