// The web server around the built product: files, health, log and an orderly end.
import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import pg from "pg";
import type { Config } from "~/config";
import { errorForLog, log, pathForLog } from "~/log.server";
import { logWhenDone } from "~/web/log-request.server";
import { refusalPage } from "~/web/refusal-page.server";
import { listen } from "./listen";

/** How long a running request may still take after the first signal to stop, in milliseconds. */
const patience = 10_000;

export interface PublicPages {
  /** Stands before express, which costs more than such an answer. */
  first: (req: IncomingMessage, res: ServerResponse, otherwise: () => void) => void;
  pages: express.RequestHandler;
}

export interface Serving {
  config: Config;
  databaseUrl: string;
  build: ServerBuild | (() => Promise<ServerBuild>);
  securityMiddleware: express.RequestHandler;
  redirectScans: express.RequestHandler;
  /** Answers from what was rendered before; undefined where every page is to be made anew. */
  publicPages?: PublicPages;
  /** In development Vite serves the assets. */
  assets?: express.RequestHandler;
}

/** Starts to listen. The result stops it: no new requests, running ones may finish. */
export async function serve(serving: Serving): Promise<() => Promise<void>> {
  const health = new pg.Pool({ connectionString: serving.databaseUrl, max: 1 });
  // The pool reports a lost server here; /readyz tells it to whoever asks.
  health.on("error", () => undefined);
  const app = expressApp(serving, health);
  const { publicPages } = serving;
  const server = createServer(
    publicPages ? (req, res) => publicPages.first(req, res, () => app(req, res)) : app,
  );
  await listen(server, serving.config);
  return async () => {
    await close(server);
    await health.end();
  };
}

function expressApp(
  { config, build, securityMiddleware, redirectScans, assets, publicPages }: Serving,
  health: pg.Pool,
) {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustProxy);
  app.get("/healthz", (_request, response) => {
    response.type("text/plain").send("ok\n");
  });
  app.get("/readyz", (_request, response) => {
    health
      .query("SELECT 1")
      .then(() => response.type("text/plain").send("ready\n"))
      .catch(() => response.status(503).type("text/plain").send("no database\n"));
  });
  app.use(securityMiddleware);
  // The busiest address there is, and the one that must answer when nothing else does.
  app.use(redirectScans);
  app.use(compression());
  app.use(assets ?? builtAssets());
  app.use(logRequest);
  app.use(readToTheEnd);
  if (publicPages) app.use(publicPages.pages);
  app.all("*", createRequestHandler({ build, mode: process.env.NODE_ENV }));
  app.use(answerFailure);
  return app;
}

function builtAssets(): express.RequestHandler {
  const client = fileURLToPath(new URL("../build/client", import.meta.url));
  const router = express.Router();
  // Their names carry a hash of what is in them.
  router.use("/assets", express.static(`${client}/assets`, { immutable: true, maxAge: "1y" }));
  // A missing asset is no page of the product.
  router.use("/assets", (_request, response) => void response.status(404).end());
  const files = express.static(client, { maxAge: "1h" });
  // Known beforehand: pages are most of what is asked, and none of them should wait for a look on the disk.
  const names = new Set(readdirSync(client));
  router.use((request, response, next) => {
    if (names.has(request.path.split("/")[1] ?? "")) files(request, response, next);
    else next();
  });
  return router;
}

function logRequest(request: Request, response: Response, next: NextFunction): void {
  const { method, path } = request;
  logWhenDone({ id: response.getHeader("X-Request-Id"), method, path }, response);
  next();
}

/** What a page left unread of a form (the sign-in had ended, say) would hold up the next request of that browser. */
function readToTheEnd(request: Request, response: Response, next: NextFunction): void {
  response.once("finish", () => {
    if (request.complete) return;
    request.removeAllListeners("data");
    request.resume();
  });
  next();
}

/** What failed outside the pages. Express itself would print the request, and outside production also send its stack. */
function answerFailure(error: unknown, request: Request, response: Response, _next: NextFunction) {
  const refused = typeof error === "object" && error !== null && Reflect.get(error, "status");
  const status = typeof refused === "number" && refused >= 400 && refused < 500 ? refused : 500;
  if (status === 500 && !request.destroyed) {
    const requestId = response.getHeader("X-Request-Id");
    log.error(
      { requestId, path: pathForLog(request.path), ...errorForLog(error) },
      "request failed",
    );
  }
  if (response.headersSent) return void response.destroy();
  const accepted = request.get("accept-language") ?? null;
  const page = refusalPage(status === 500 ? "failed" : "unreadable", accepted);
  response.status(status).set(page.headers).send(page.html);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(limit);
      resolve();
    });
    server.closeIdleConnections();
  });
}
