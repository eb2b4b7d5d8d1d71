import type { TallyKind, TallyTotals } from "~/domain/tally/tally";
import type { Text } from "~/locales/text";

type OneOrMore = { one: string; other: string };

/** Texts the script puts together itself; "{{count}}" and the like are still in them. */
export type ScriptWords = {
  pad: string;
  undone: string;
  unit: Record<TallyKind, OneOrMore>;
  undoWhat: Record<TallyKind, string>;
  net: {
    offline: string;
    noAnswer: string;
    goOn: string;
    back: string;
    notYet: string;
    handOver: string;
    taps: OneOrMore;
    safe: OneOrMore;
  };
};

/** What the page hands to its script, as JSON in an element. */
export type TallyForScript = {
  key: string;
  /** Whether taps are taken; on a closed page the script only tells what was left behind. */
  open: boolean;
  totals: TallyTotals;
  words: ScriptWords;
};

const RAW = { skipInterpolation: true } as const;

export function scriptWords(t: Text<"tally">): ScriptWords {
  const unit = (kind: TallyKind) => ({
    one: t(`unit.${kind}`, { count: 1 }),
    other: t(`unit.${kind}`, { count: 2 }),
  });
  return {
    pad: t("pad", RAW),
    undone: t("undone"),
    unit: {
      cups: unit("cups"),
      conversations: unit("conversations"),
      volunteers: unit("volunteers"),
    },
    undoWhat: {
      cups: t("undoWhat.cups", RAW),
      conversations: t("undoWhat.conversations", RAW),
      volunteers: t("undoWhat.volunteers", RAW),
    },
    net: {
      offline: t("net.offline"),
      noAnswer: t("net.noAnswer"),
      goOn: t("net.goOn"),
      back: t("net.back"),
      notYet: t("net.notYet"),
      handOver: t("net.handOver"),
      taps: {
        one: t("net.taps", { ...RAW, count: 1 }),
        other: t("net.taps", { ...RAW, count: 2 }),
      },
      safe: { one: t("net.safe", { count: 1 }), other: t("net.safe", { count: 2 }) },
    },
  };
}
