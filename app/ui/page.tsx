import type { ReactNode } from "react";
import { formatNumber } from "~/locales/format";
import { LOCALES, type Locale } from "~/locales/locale";
import organiserStyles from "~/styles/organiser.css?url";
import { Arcs } from "./arcs";
import { classes } from "./classes";
import { TODO_PAGES } from "./queue/todo-tabs";
import { useSite } from "./site";
import type { CampaignDesign } from "./tag";
import { useLocale, useText } from "./text";

type Item = {
  href: string;
  label: string;
  /** How much waits there; nothing is shown for none. */
  count?: number;
};

/** Page for everyone: paper, large text, menu of the public site. */
export function PublicPage({
  campaign,
  className,
  children,
}: {
  /** Puts the whole page in a campaign's colours. */
  campaign?: CampaignDesign;
  /** Of the main part; "wrap" gives it the page's edges, "narrow" one column of 40 rem. */
  className?: string;
  children: ReactNode;
}) {
  const t = useText("shell");
  const items = usePublicMenu();
  return (
    <>
      <Skip />
      <DemoBar />
      <header className="site">
        <Brand href="/" />
        <Menu items={items} label={t("nav.main")} />
        <Languages />
        <a className="menu" href="#menu">
          {t("nav.menu")}
        </a>
      </header>
      <Main className={className} campaign={campaign}>
        {children}
      </Main>
      <footer className="foot">
        <div>
          <p>{t("foot.rather")}</p>
          <a className="call" href="tel:14030">
            14 030
          </a>
          <p>
            <a href="mailto:eenzaamheid@utrecht.nl">{t("foot.mail")}</a>
          </p>
        </div>
        <nav id="menu" aria-label={t("nav.bottom")}>
          <Links items={items} />
        </nav>
        <nav aria-label={t("nav.about")}>
          <Links
            items={[
              { href: "/nieuwsbrief", label: t("nav.newsletter") },
              { href: "/over-de-data", label: t("nav.data") },
              { href: "/toegankelijkheid", label: t("nav.accessibility") },
              { href: "/privacy", label: t("nav.privacy") },
            ]}
          />
          <Languages where="phone" />
        </nav>
        <p className="small muted">{t("foot.about")}</p>
      </footer>
    </>
  );
}

/** Page for who is signed in: ink header, tighter. `head` stands before the padded part, such as `Mast`. */
export function AppPage({
  campaign,
  head,
  className = "wrap",
  children,
}: {
  campaign?: CampaignDesign;
  head?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const t = useText("shell");
  const { account } = useSite();
  const items: Item[] = [
    { href: "/campagnes", label: t("nav.campaigns") },
    ...(account?.mayPlan ? [{ href: "/edities", label: t("nav.editions") }] : []),
    { href: "/agenda", label: t("nav.agenda") },
    { href: "/inzendingen", label: t("nav.submissions") },
    { href: "/partners", label: t("nav.network") },
    { href: "/cijfers", label: t("nav.figures") },
    ...(account && account.waiting !== null
      ? [{ href: TODO_PAGES.submissions, label: t("nav.queue"), count: account.waiting }]
      : []),
    ...(account?.mayMail ? [{ href: "/nieuwsbrief/beheer", label: t("nav.newsletter") }] : []),
    ...(account?.mayManage ? [{ href: "/beheer/accounts", label: t("nav.accounts") }] : []),
  ];
  return (
    <div className="app">
      <OrganiserStyles />
      <Skip />
      <DemoBar />
      <header className="site site--app">
        <Brand href="/campagnes" />
        <Menu items={items} label={t("nav.main")} />
        {account && (
          <a className="who" href="/account">
            <b className="vh">{t("nav.yourAccount")}: </b>
            <span>{account.name}</span>
            <i aria-hidden="true">{account.initials}</i>
          </a>
        )}
        <a className="menu" href="#menu">
          {t("nav.menu")}
        </a>
      </header>
      <Main campaign={campaign}>
        {head}
        <div className={className}>{children}</div>
      </Main>
      <footer className="foot foot--slim">
        <b>
          {t("foot.help")} <a href="tel:14030">14 030</a>
        </b>
        <nav id="menu" aria-label={t("nav.bottom")}>
          <Links items={[...items, { href: "/account", label: t("nav.account") }]} />
        </nav>
        <Languages where="keep" />
        {account && (
          <form method="post" action="/afmelden">
            <button className="as-link">{t("nav.signOut")}</button>
          </form>
        )}
      </footer>
    </div>
  );
}

/** Page with one task: small header without a menu, small footer. */
export function SlimPage({
  campaign,
  className = "narrow",
  children,
}: {
  campaign?: CampaignDesign;
  className?: string;
  children: ReactNode;
}) {
  const t = useText("shell");
  return (
    <>
      <OrganiserStyles />
      <Skip />
      <DemoBar />
      <header className="site site--slim">
        <Brand href="/" />
        <Languages where="keep" />
      </header>
      <Main className={className} campaign={campaign}>
        {children}
      </Main>
      <footer className="foot foot--slim">
        <b>
          {t("foot.help")} <a href="tel:14030">14 030</a>
        </b>
        <nav id="menu" aria-label={t("nav.bottom")}>
          <Links
            items={[
              { href: "/privacy", label: t("nav.privacy") },
              { href: "/toegankelijkheid", label: t("nav.accessibility") },
              { href: "/", label: t("nav.home") },
            ]}
          />
        </nav>
      </footer>
    </>
  );
}

/** The full colour of a campaign on top of an organiser's page. */
export function Mast({ campaign, children }: { campaign?: CampaignDesign; children: ReactNode }) {
  return (
    <div className="mast" data-campaign={campaign}>
      {children}
    </div>
  );
}

/** In the body, where a style sheet may stand: the page knows best whether it needs this one. */
export function OrganiserStyles() {
  return <link rel="stylesheet" href={organiserStyles} />;
}

function usePublicMenu(): Item[] {
  const t = useText("shell");
  const { account } = useSite();
  return [
    { href: "/agenda", label: t("nav.agenda") },
    { href: "/over-ons", label: t("nav.aboutUs") },
    account
      ? { href: "/campagnes", label: t("nav.campaigns") }
      : { href: "/aanmelden", label: t("nav.signIn") },
  ];
}

function Skip() {
  const t = useText("shell");
  return (
    <a className="skip" href="#inhoud">
      {t("nav.skip")}
    </a>
  );
}

function DemoBar() {
  const t = useText("shell");
  const { demo } = useSite();
  if (!demo) return null;
  return (
    <aside className="demo-bar" aria-label={t("demo.label")}>
      <span>{t("demo.text")}</span>
      <a href="/demo">{t("demo.people")}</a>
      <a href="/demo/post">{t("demo.mail")}</a>
    </aside>
  );
}

function Brand({ href }: { href: string }) {
  return (
    <a className="brand" href={href}>
      <Arcs />
      Omarmt
    </a>
  );
}

function Main({
  className,
  campaign,
  children,
}: {
  className?: string;
  campaign?: CampaignDesign;
  children: ReactNode;
}) {
  return (
    <main id="inhoud" tabIndex={-1} className={classes(className)} data-campaign={campaign}>
      {children}
    </main>
  );
}

const PARTS = {
  "/acties/": "/campagnes",
  "/importeren/": "/inzendingen",
} as const;

/** Marks the item whose part of the site this is, also on pages below it. */
export function Menu({ items, label }: { items: Item[]; label: string }) {
  const { path: address } = useSite();
  // Pages that are reached from a part of the site, though their address does not begin with it.
  const ofTodo = Object.values(TODO_PAGES).some((page) => page === address);
  const elsewhere = Object.entries(PARTS).find(([start]) => `${address}/`.startsWith(start));
  const path = ofTodo ? TODO_PAGES.submissions : elsewhere ? `${elsewhere[1]}/` : address;
  // The queue stands below the submissions, and has an item of its own.
  const part = items
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .reduce((longest, href) => (href.length > longest.length ? href : longest), "");
  return (
    <nav className="nav" aria-label={label}>
      {items.map(({ href, label, count }) => (
        <a
          key={href}
          href={href}
          aria-current={path === href ? "page" : href === part ? "true" : undefined}
        >
          {label}
          <Count of={count} />
        </a>
      ))}
    </nav>
  );
}

function Count({ of: count = 0 }: { of?: number }) {
  const t = useText("shell");
  const locale = useLocale();
  if (count === 0) return null;
  return (
    <>
      {" "}
      <b className="nav-count num">
        {formatNumber(count, locale)}
        <span className="vh"> {t("nav.waiting", { count })}</span>
      </b>
    </>
  );
}

function Links({ items }: { items: Item[] }) {
  return (
    <ul className="links">
      {items.map(({ href, label, count }) => (
        <li key={href}>
          <a href={href}>
            {label}
            <Count of={count} />
          </a>
        </li>
      ))}
    </ul>
  );
}

const NAMES: Record<Locale, string> = { nl: "Nederlands", en: "English" };

/** Without `where`: on a wide screen only. phone: on a narrow one only. keep: on both. */
function Languages({ where }: { where?: "phone" | "keep" }) {
  const t = useText("shell");
  const current = useLocale();
  const { path, search } = useSite();
  return (
    <div
      className={classes("langs", where && `langs--${where}`)}
      role="group"
      aria-label={t("nav.language")}
    >
      {LOCALES.map((locale) => {
        const words = (
          <>
            <span aria-hidden="true">{locale.toUpperCase()}</span>
            <span className="vh">{NAMES[locale]}</span>
          </>
        );
        return locale === current ? (
          <b key={locale} lang={locale}>
            {words}
          </b>
        ) : (
          <a key={locale} href={addressIn(locale, path, search)} lang={locale} hrefLang={locale}>
            {words}
          </a>
        );
      })}
    </div>
  );
}

/** The same page in another language: "/agenda?wijk=zuid" → "/agenda?wijk=zuid&taal=en". */
function addressIn(locale: Locale, path: string, search: string): string {
  const params = new URLSearchParams(search);
  params.set("taal", locale);
  return `${path}?${params.toString()}`;
}
