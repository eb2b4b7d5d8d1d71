import { useText } from "./text";

/** Where this page stands: from the outermost page to this one, which has no link. */
export function Crumbs({
  items,
  here,
}: {
  items: { href: string; label: string }[];
  here: string;
}) {
  const t = useText("shell");
  return (
    <nav aria-label={t("nav.here")}>
      <ol className="crumbs">
        {items.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li aria-current="page">
          <bdi>{here}</bdi>
        </li>
      </ol>
    </nav>
  );
}
