import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { remindsOn, sendingIn } from "~/domain/editions/edition";
import { editionOverview } from "~/domain/editions/edition-overview.server";
import { remindPartners } from "~/domain/editions/remind-partners.server";
import { dayKey } from "~/locales/format";
import { EditionFrame, useDayWords } from "~/ui/editions/edition-frame";
import { Message } from "~/ui/message";
import { useText } from "~/ui/text";
import { pageTitle } from "~/web/page-title";
import { refusal } from "~/web/refusals";
import { requireAccount } from "~/web/session.server";
import { KitsInShort, PartnerList } from "./beside";
import { Figures, PerDay, PerWijk, Submissions } from "./counts";
import { Missing } from "./missing";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(request);
  const overview = await editionOverview(params.slug ?? "", { account });
  if (!overview) throw refusal("not-found");
  const { searchParams } = new URL(request.url);
  const today = dayKey(new Date());
  const { missing, ...rest } = overview;
  return {
    ...rest,
    // The page says to how many, not to whom.
    missing: missing.map(({ recipients, ...partner }) => ({
      ...partner,
      accounts: recipients.filter(({ submissionId }) => submissionId === null).length,
      senders: recipients.filter(({ submissionId }) => submissionId !== null).length,
    })),
    today,
    sending: sendingIn(overview.edition, today),
    remindsOn: remindsOn(overview.edition),
    done: doneIn(searchParams),
  };
}

function doneIn(asked: URLSearchParams) {
  const done = asked.get("klaar");
  if (done === "gemaakt" || done === "bewaard") return { key: done } as const;
  const count = asked.get("aantal") ?? "";
  if (done !== "herinnerd" || !/^\d{1,5}$/.test(count)) return null;
  return { key: "herinnerd", count: Number(count) } as const;
}

/** Reminds the partners that are still missing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(request);
  const slug = params.slug ?? "";
  const result = await remindPartners(slug, { account, now: new Date() });
  if (!result.ok) throw refusal(result.reason);
  return redirect(`/edities/${slug}?klaar=herinnerd&aantal=${result.partners}#ontbreekt`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.edition.name);

export default function EditionPage() {
  const overview = useLoaderData<typeof loader>();
  const { edition, done, missing, sending } = overview;
  const t = useText("editions");
  return (
    <EditionFrame edition={edition}>
      {done && (
        <Message kind="ok" announce>
          {done.key === "herinnerd"
            ? t("done.herinnerd", { count: done.count })
            : t(`done.${done.key}`)}
        </Message>
      )}
      <Sending />
      <div className="grid grid--wide">
        <div className="span7 stack stack--section">
          <Figures
            figures={overview.figures}
            before={overview.before}
            previous={edition.previous?.name ?? null}
          />
          <Missing
            hasPrevious={edition.previousId !== null}
            partners={missing}
            remindsOn={overview.remindsOn}
            today={overview.today}
            open={sending === "open"}
          />
          <PartnerList partners={overview.partners} />
        </div>
        <div className="span5 stack stack--section">
          <Submissions slug={edition.slug} submissions={overview.submissions} />
          <PerDay rows={overview.perDay} />
          <PerWijk slug={edition.slug} rows={overview.perWijk} />
          <KitsInShort edition={edition} kits={overview.kits} orders={overview.orders} />
        </div>
      </div>
    </EditionFrame>
  );
}

/** Whether sending in is open, and until when. */
function Sending() {
  const { edition, sending, today } = useLoaderData<typeof loader>();
  const t = useText("editions");
  const { day } = useDayWords();
  const words = () => {
    if (edition.endsOn < today) return t("overview.over");
    if (sending === "closed") return t("overview.closed", { day: day(edition.closesOn) });
    if (sending === "before") {
      return t("overview.before", { first: day(edition.opensOn), last: day(edition.closesOn) });
    }
    const left = Math.round((Date.parse(edition.closesOn) - Date.parse(today)) / 86_400_000);
    if (left === 0) return t("overview.lastDay");
    return t("overview.open", { count: left, day: day(edition.closesOn) });
  };
  return <p className="lead">{words()}</p>;
}
