// In a process of its own: sends one answer, whatever is asked, with nothing but Node's own server.
import { createServer } from "node:http";

/** An answer as it came over the wire. */
export interface BareAnswer {
  status: number;
  /** Names and values in turn. */
  headers: string[];
  /** In base64. */
  body: string;
}

process.once("message", ({ status, headers, body }: BareAnswer) => {
  const bytes = Buffer.from(body, "base64");
  const server = createServer((_request, response) => {
    response.writeHead(status, headers).end(bytes);
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" && address ? address.port : 0);
  });
  process.once("disconnect", () => process.exit(0));
});
