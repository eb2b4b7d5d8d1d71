import { QUEUE_KINDS, type QueueFilter, type QueueKind } from "~/domain/submissions/queue";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/text-field";
import { useText } from "~/ui/text";

type WijkOption = { code: string; slug: string; name: string };

/** The address of the queue with another choice; a new choice begins at the first page. */
export function queueAddress(
  filter: QueueFilter,
  wijken: WijkOption[],
  change: Partial<Pick<QueueFilter, "kind" | "page">>,
): string {
  const { kind, wijkCode, edition, page } = { ...filter, page: 1, ...change };
  const query = new URLSearchParams();
  if (kind) query.set("soort", QUEUE_KINDS[kind]);
  const wijk = wijken.find(({ code }) => code === wijkCode);
  if (wijk) query.set("wijk", wijk.slug);
  if (edition) query.set("editie", edition);
  if (page > 1) query.set("pagina", String(page));
  const text = query.toString();
  return `/inzendingen/wachtrij${text && `?${text}`}`;
}

export function Filters({
  filter,
  wijken,
  editions,
}: {
  filter: QueueFilter;
  wijken: WijkOption[];
  editions: { slug: string; name: string }[];
}) {
  const t = useText("queue");
  return (
    <form method="get" className="queue-filter" aria-label={t("filter.label")}>
      {filter.kind && <input type="hidden" name="soort" value={QUEUE_KINDS[filter.kind]} />}
      <SelectField
        name="wijk"
        label={t("filter.wijk")}
        empty={t("filter.allWijken")}
        defaultValue={wijken.find(({ code }) => code === filter.wijkCode)?.slug}
        options={wijken.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      {editions.length > 0 && (
        <SelectField
          name="editie"
          label={t("filter.edition")}
          empty={t("filter.allEditions")}
          defaultValue={filter.edition ?? ""}
          options={editions.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      <Button look="line">{t("filter.apply")}</Button>
    </form>
  );
}

/** What waits, by kind, each with how many. */
export function Kinds({
  filter,
  counts,
  wijken,
}: {
  filter: QueueFilter;
  counts: Record<QueueKind | "all", number>;
  wijken: WijkOption[];
}) {
  const t = useText("queue");
  const kinds: (QueueKind | null)[] = [null, ...(Object.keys(QUEUE_KINDS) as QueueKind[])];
  return (
    <nav className="seg" aria-label={t("kinds.label")}>
      {kinds.map((kind) => (
        <a
          key={kind ?? "all"}
          href={queueAddress(filter, wijken, { kind })}
          aria-current={filter.kind === kind ? "page" : undefined}
        >
          {t(`kinds.${kind ?? "all"}`)} {counts[kind ?? "all"]}
        </a>
      ))}
    </nav>
  );
}
