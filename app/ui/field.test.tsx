import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ErrorSummary } from "./error-summary";
import { CheckboxGroup } from "./choice-field";
import { DateField } from "./date-field";
import { TextField } from "./text-field";

it("ties hint and errors to the input and marks what may stay empty", () => {
  const html = renderToStaticMarkup(
    <TextField name="title" label="Naam" hint="Kort" errors={["required"]} optional />,
  );
  expect(html).toContain('aria-describedby="title-hint title-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain("(optioneel)");
  expect(html).toContain("Vul dit in.");
  expect(html).not.toContain("required=");
});

it("marks only the part of a date that is wrong", () => {
  const html = renderToStaticMarkup(
    <DateField
      name="slots[0]"
      legend="Datum"
      values={{ day: "do", month: "9" }}
      partErrors={{ day: ["Vul de dag in als een getal"] }}
    />,
  );
  expect(html).toContain('id="slots-0-day" name="slots[0].day"');
  expect(html.match(/aria-invalid/g)).toHaveLength(1);
});

it("leads every error to something with that id", () => {
  const errors = { partners: ["chooseOne"], "slots[0].day": ["required"], title: ["tooLong:80"] };
  const html = renderToStaticMarkup(
    <>
      <ErrorSummary errors={errors} labels={{ title: "Naam" }} />
      <TextField name="title" label="Naam" errors={errors.title} />
      <DateField name="slots[0]" legend="Datum" />
      <CheckboxGroup
        name="partners"
        legend="Partners"
        options={[
          { value: "ns", label: "NS" },
          { value: "prorail", label: "ProRail" },
        ]}
      />
    </>,
  );
  expect(html).toContain("autofocus");
  expect(html).toContain("Naam: Gebruik hoogstens 80 tekens.");
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets).toHaveLength(3);
  for (const id of targets) expect(html).toContain(` id="${id}"`);
});
