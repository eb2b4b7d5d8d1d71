import type { ReactNode } from "react";
import organiserStyles from "~/styles/organiser.css?url";
import { Arcs } from "./arcs";
import { classes } from "./classes";
import { Languages } from "./languages";
import { Links, Menu, type MenuItem } from "./menu";
import { TODO_PAGES } from "./queue/todo-tabs";
import { useSite } from "./site";
import type { CampaignDesign } from "./tag";
import { useText } from "./text";

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
  const items: MenuItem[] = [
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

function usePublicMenu(): MenuItem[] {
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
