import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { may } from "~/domain/access/may";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { isDatabaseAway } from "~/database/database-away";
import type { ActingAccount } from "~/domain/access/acting-account";
import { countTodo } from "~/domain/campaign-actions/count-todo.server";
import { isDemo } from "~/installation.server";
import { DEFAULT_LOCALE } from "~/locales/locale";
import { textFor } from "~/locales/text";
import styles from "~/styles/app.css?url";
import displayFont from "~/ui/fonts/bricolage-latin.woff2?url";
import textFont from "~/ui/fonts/atkinson-latin.woff2?url";
import { ErrorPage, errorWordsFor } from "~/ui/error-page";
import { useNonce } from "~/ui/nonce";
import { initialsOf, NO_SITE, SiteContext } from "~/ui/site";
import { LocaleProvider } from "~/ui/text";
import { localeOf } from "~/web/locale.server";
import { currentAccount } from "~/web/session.server";

const fontLink = (href: string) =>
  ({ rel: "preload", href, as: "font", type: "font/woff2", crossOrigin: "anonymous" }) as const;

export const links: LinksFunction = () => [
  fontLink(textFont),
  fontLink(displayFont),
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "icon", href: "/favicon.ico", sizes: "32x32" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
  { rel: "manifest", href: "/site.webmanifest" },
];

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const locale = data?.locale ?? DEFAULT_LOCALE;
  const t = textFor(locale, "shell");
  const status = isRouteErrorResponse(error) ? error.status : error ? 500 : null;
  if (status === null) return [{ title: t("siteName") }];
  const title = textFor(locale, "errors")(`${errorWordsFor(status)}.title`);
  return [{ title: t("pageTitle", { title }) }];
};

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await accountIfKnown(request);
  const { pathname, search } = new URL(request.url);
  return {
    locale: await localeOf(request, account),
    site: {
      path: pathname,
      search,
      account: account && {
        name: account.name,
        initials: initialsOf(account.name),
        waiting: await waitingFor(account),
        mayManage: may(account, "keep-partners", "somewhere"),
        mayPlan: may(account, "plan-editions", "somewhere"),
        mayMail: may(account, "send-newsletters"),
      },
      demo: isDemo(),
    },
  };
}

function decides(account: ActingAccount): boolean {
  return (
    may(account, "approve-listings", "somewhere") || may(account, "approve-actions", "somewhere")
  );
}

/** Pages that need no data of ours show while the database is away too, as to a visitor. */
async function accountIfKnown(request: Request): Promise<ActingAccount | null> {
  try {
    return await currentAccount(request);
  } catch (error) {
    if (isDatabaseAway(error)) return null;
    throw error;
  }
}

async function waitingFor(account: ActingAccount): Promise<number | null> {
  if (!decides(account)) return null;
  const { submissions, actions } = await countTodo({ account });
  return submissions + actions;
}

export default function Root() {
  return <Outlet />;
}

/** Around every page, also around that of an error in the loader above: then nothing is known. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const locale = data?.locale ?? DEFAULT_LOCALE;
  const nonce = useNonce();
  return (
    <LocaleProvider locale={locale}>
      <SiteContext.Provider value={data?.site ?? NO_SITE}>
        <html lang={locale}>
          <head>
            <meta charSet="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="theme-color" content="#fff9f1" />
            <Meta />
            <Links />
          </head>
          <body>
            {children}
            <FrameworkScripts nonce={nonce} />
          </body>
        </html>
      </SiteContext.Provider>
    </LocaleProvider>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return isRouteErrorResponse(error) ? (
    <ErrorPage status={error.status} data={error.data} />
  ) : (
    <ErrorPage status={500} />
  );
}

/** Pages ship no framework JavaScript unless a matched route says `handle = { frameworkScripts: true }`. */
function FrameworkScripts({ nonce }: { nonce: string | undefined }) {
  const matches = useMatches();
  const wanted = matches.some(
    ({ handle }) =>
      typeof handle === "object" &&
      handle !== null &&
      "frameworkScripts" in handle &&
      handle.frameworkScripts === true,
  );
  return wanted ? <Scripts nonce={nonce} /> : null;
}
