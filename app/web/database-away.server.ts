import type {
  ActionFunction,
  ActionFunctionArgs,
  LoaderFunction,
  LoaderFunctionArgs,
  ServerBuild,
} from "@remix-run/node";
import { isDatabaseAway } from "~/database/database-away";
import { errorForLog, log, pathForLog } from "~/log.server";
import { awayFile } from "./away-file.server";
import { formData } from "./forms";
import { REFUSALS, type RefusalData } from "./refusals";
import { REQUEST_ID } from "./security.server";
import { typedAgain, type TypedAgain } from "./typed-again";

type Asked = LoaderFunctionArgs | ActionFunctionArgs;

/**
 * While the database is away every address answers 503 with a time to come back: pages in their own shell, files and
 * the API in their own format. A form that was posted comes back with all that was typed. See decision 0034.
 */
export function withDatabaseAway(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route];
    const { loader, action, default: page } = route.module;
    const away = page ? pageAway : fileAway;
    const module = {
      ...route.module,
      ...(loader ? { loader: telling(loader, (asked) => away(asked, null)) } : {}),
      ...(action ? { action: keepingTyped(action, away) } : {}),
    };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

type Away = (asked: Asked, typed: TypedAgain | null) => Promise<Response>;

function telling<Args extends Asked>(
  work: (args: Args) => unknown,
  away: (args: Args) => Promise<Response>,
): (args: Args) => Promise<Awaited<ReturnType<LoaderFunction>>> {
  return async (args) => {
    try {
      return (await work(args)) as Awaited<ReturnType<LoaderFunction>>;
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      const { request } = args;
      const requestId = request.headers.get(REQUEST_ID) ?? undefined;
      log.warn(
        { requestId, path: pathForLog(request.url), ...errorForLog(error) },
        "the database is away",
      );
      throw await away(args);
    }
  };
}

/** A form can be read once, and the page may be halfway when the database goes: so a second reading is kept ready. */
function keepingTyped(action: ActionFunction, away: Away): ActionFunction {
  return async (args) => {
    const copy = args.request.clone();
    try {
      return await telling(action, async (asked) => away(asked, await typedIn(copy)))(args);
    } finally {
      // What nobody reads would be kept until the request is over. Done once the other reading is done too.
      if (!copy.bodyUsed) copy.body?.cancel().catch(() => undefined);
    }
  };
}

async function typedIn(request: Request): Promise<TypedAgain | null> {
  const { pathname, search } = new URL(request.url);
  try {
    return typedAgain(pathname + search, await formData(request));
  } catch {
    // No form, or none of ours: there is nothing to give back.
    return null;
  }
}

function pageAway(_asked: Asked, typed: TypedAgain | null): Promise<Response> {
  const data: RefusalData & { typed?: TypedAgain } = { reason: "database-away" };
  if (typed) data.typed = typed;
  return Promise.resolve(Response.json(data, { status: REFUSALS["database-away"] }));
}

function fileAway({ request }: Asked): Promise<Response> {
  return Promise.resolve(
    awayFile(new URL(request.url).pathname, request.headers.get("Accept-Language")),
  );
}
