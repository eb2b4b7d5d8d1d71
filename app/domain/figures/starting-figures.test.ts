import { describe, expect, it } from "vitest";
import enFigures from "~/locales/en/figures";
import nlFigures from "~/locales/nl/figures";
import {
  actionIndicators,
  derivedIndicators,
  goals,
  indicators,
  type Indicator,
} from "~/domain/indicators/indicator";
import { startingFigures } from "./starting-figures";

const all: [string, Indicator][] = Object.entries(indicators);

describe("indicators", () => {
  it.each(all)("%s has a name in both languages", (key) => {
    expect(Object.keys(nlFigures.indicator)).toContain(key);
    expect(Object.keys(enFigures.indicator)).toContain(key);
  });

  it("names no indicator, goal or sub-goal that is not there", () => {
    const subGoals = Object.values(goals).flat().sort();
    for (const texts of [nlFigures, enFigures]) {
      expect(Object.keys(texts.indicator).sort()).toEqual(all.map(([key]) => key).sort());
      expect(Object.keys(texts.goal).sort()).toEqual(Object.keys(goals).sort());
      expect(Object.keys(texts.subGoal).sort()).toEqual(subGoals);
    }
  });

  it.each(all)("%s has a sub-goal of its own main goal", (_, { mainGoal, subGoal }) => {
    if (subGoal !== null) expect(goals[mainGoal]).toContain(subGoal);
  });

  it.each(all)(
    "%s hides small numbers exactly when it counts people",
    (_, { unit, countsPeople }) => {
      expect(countsPeople).toBe(unit === "people");
    },
  );

  it("never calls what happens at one action an outcome", () => {
    for (const key of [...actionIndicators, ...derivedIndicators]) {
      expect(indicators[key].kind).not.toBe("outcome");
    }
  });

  it("derives scans and visits and nothing else", () => {
    expect(all.filter(([, { derived }]) => derived).map(([key]) => key)).toEqual([
      ...derivedIndicators,
    ]);
  });
});

describe("starting figures", () => {
  const values = (indicator: string) =>
    startingFigures
      .filter((figure) => figure.indicator === indicator)
      .map((figure) => [
        figure.kind === "target" ? `target ${figure.year}` : figure.asOf.slice(0, 7),
        figure.value,
      ]);

  it("has the figures that are known, each once", () => {
    expect(startingFigures.filter(({ kind }) => kind === "measurement")).toHaveLength(23);
    expect(startingFigures.filter(({ kind }) => kind === "target")).toHaveLength(5);
    expect(values("networkParticipants")).toEqual([["2020-01", 211]]);
    expect(values("partnersWithDeclaration")).toEqual([["2023-04", 90]]);
    expect(values("signalCards")).toEqual([["2023-04", 2280]]);
    expect(values("potjesPaid")).toEqual([["2023-04", 315]]);
    expect(values("liefEnLeedStraten")).toEqual([["2023-04", 40]]);
    expect(values("welzijnOpRecept")).toEqual([
      ["2023-03", 320],
      ["target 2022", 700],
    ]);
    expect(values("adultsLonely")).toEqual([
      ["2018-01", 40],
      ["2020-01", 47],
      ["2022-10", 48],
    ]);
  });

  it("tells the source of every figure and never stores what is derived", () => {
    for (const figure of startingFigures) {
      expect(figure.source).toMatch(/Utrecht/);
      expect(indicators[figure.indicator].derived).toBe(false);
    }
  });

  it("keeps Overvecht apart from the city", () => {
    const overvecht = startingFigures.filter(
      (f) => f.kind === "measurement" && f.wijkCode !== null,
    );
    expect(overvecht).toMatchObject([{ wijkCode: "WK034403", value: 20, quality: "estimated" }]);
  });
});
