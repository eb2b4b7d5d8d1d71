import type { LoaderFunction, ServerBuild } from "@remix-run/node";
import { localeOf } from "./locale.server";
import { refusalPage } from "./refusal-page.server";
import { isRefusalData } from "./refusals";

/**
 * Addresses of files have no error page: Remix would send a refusal as it was thrown, as JSON. Somebody who opens the
 * link of a file that is gone gets the same words as anywhere. What those addresses answer themselves stays as it is.
 */
export function withRefusedFiles(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const loader = route?.module.default ? undefined : route?.module.loader;
    if (!loader) return [id, route];
    return [id, { ...route, module: { ...route.module, loader: tellingRefusals(loader) } }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

function tellingRefusals(loader: LoaderFunction): LoaderFunction {
  return async (given) => {
    try {
      return await loader(given);
    } catch (thrown) {
      if (!(thrown instanceof Response)) throw thrown;
      const reason = await reasonOf(thrown);
      if (!reason) throw thrown;
      const page = refusalPage(reason, await localeOf(given.request));
      const headers = new Headers(thrown.headers);
      for (const [name, value] of Object.entries(page.headers)) headers.set(name, value);
      throw new Response(page.html, { status: page.status, headers });
    }
  };
}

async function reasonOf(thrown: Response) {
  if (!thrown.headers.get("Content-Type")?.startsWith("application/json")) return null;
  const data: unknown = await thrown.clone().json();
  return isRefusalData(data) ? data.reason : null;
}
