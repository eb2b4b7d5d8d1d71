import { ACCESS_FEATURES } from "~/domain/agenda/listing-choices";
import { stepOfField, type UnreadField } from "~/domain/submissions/unread-fields";
import { capital } from "~/locales/format";
import { Checkbox } from "../choice-field";
import { Message } from "../message";
import { useText } from "../text";

/** What is kept of these questions and cannot be read any more, to choose again, leave or throw away. */
export function UnreadNotice({ fields }: { fields: UnreadField[] }) {
  const t = useText("submissions");
  const label = useFieldLabel();
  if (fields.length === 0) return null;
  return (
    <Message kind="wait" icon="warn" title={t("unread.title")}>
      {fields.map(({ field, words }) => (
        <div key={field} className="stack stack--tight">
          <p>
            {t("unread.text", { field: label(field) })} <Words words={words} />
          </p>
          <Checkbox
            name="forget"
            id={`forget-${field}`}
            value={field}
            label={t("unread.forget", { field: label(field) })}
          />
        </div>
      ))}
      <p>{t("unread.todo")}</p>
    </Message>
  );
}

/** The same to read only. */
export function UnreadList({ fields }: { fields: UnreadField[] }) {
  const label = useFieldLabel();
  return (
    <ul>
      {fields.map(({ field, words }) => (
        <li key={field}>
          {label(field)}: <Words words={words} />
        </li>
      ))}
    </ul>
  );
}

function Words({ words }: { words: string[] }) {
  return words.map((word, i) => (
    <span key={i}>
      {i > 0 && ", "}
      <q dir="auto">{word}</q>
    </span>
  ));
}

/** As the team's pages name it; what only the form knows is named by its step. */
function useFieldLabel(): (field: string) => string {
  const queue = useText("queue");
  const listing = useText("listing");
  const submissions = useText("submissions");
  return (field) => {
    const feature = ACCESS_FEATURES.find((known) => known === field);
    if (feature) return capital(listing(`access.${feature}`));
    const known = NAMED.find((name) => name === field);
    return known ? queue(`fields.${known}`) : submissions(`short.${stepOfField(field)}`);
  };
}

const NAMED = [
  "title",
  "summary",
  "description",
  "dates",
  "allDay",
  "rhythm",
  "rhythmExcept",
  "organiserName",
  "placeName",
  "address",
  "spot",
  "onlineUrl",
  "priceCents",
  "priceNote",
  "contactName",
  "contactPhone",
  "contactEmail",
  "contactWebsite",
  "registration",
  "registrationTarget",
  "capacity",
  "imageId",
  "imageAlt",
  "imageCredit",
  "audiences",
  "languages",
  "withNames",
  "editionId",
  "campaignId",
] as const;
