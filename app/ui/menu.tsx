import { formatNumber } from "~/locales/format";
import { TODO_PAGES } from "./queue/todo-tabs";
import { useSite } from "./site";
import { useLocale, useText } from "./text";

export type MenuItem = {
  href: string;
  label: string;
  /** How much waits there; nothing is shown for none. */
  count?: number;
};

const PARTS = {
  "/acties/": "/campagnes",
  "/importeren/": "/inzendingen",
} as const;

/** Marks the item whose part of the site this is, also on pages below it. */
export function Menu({ items, label }: { items: MenuItem[]; label: string }) {
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

export function Links({ items }: { items: MenuItem[] }) {
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
