import { LONGEST } from "~/domain/agenda/listing-content";
import { PLACE_WAYS } from "~/domain/submissions/submission";
import { valueIn, type FormState } from "~/web/forms";
import { RadioGroup } from "../choice-field";
import type { Option } from "../field";
import { TextField } from "../text-field";
import { useText } from "../text";

/** A place: looked up, described by hand, or online. The style sheet puts away what was not chosen. */
export function WhereFields({
  form,
  lookup,
  addresses,
}: {
  form: FormState;
  /** Whether addresses can be looked up here. */
  lookup: boolean;
  /** Addresses that fit what was typed, to choose from. */
  addresses: readonly Option[];
}) {
  const t = useText("submissions");
  const text = (name: string) => ({
    name,
    defaultValue: valueIn(form, name),
    errors: form.errors[name],
  });
  const ways = PLACE_WAYS.filter((way) => lookup || way !== "found");
  return (
    <div className="place stack stack--loose">
      <RadioGroup
        name="placeWay"
        legend={t("where.way")}
        value={valueIn(form, "placeWay") || ways[0]}
        errors={form.errors.placeWay}
        options={ways.map((value) => ({
          value,
          label: t(`where.ways.${value}`),
          hint: value === "online" ? undefined : t(`where.wayHints.${value}`),
        }))}
      />
      {lookup && (
        <div className="place__found stack stack--loose">
          <TextField
            {...text("query")}
            label={t("where.query")}
            hint={t("where.queryHint")}
            autoComplete="off"
          />
          {addresses.length > 0 && (
            <RadioGroup
              name="choice"
              legend={t("where.choose")}
              hint={t("where.chooseOther")}
              value={valueIn(form, "choice")}
              errors={form.errors.choice}
              options={addresses}
            />
          )}
        </div>
      )}
      <div className="place__spot stack stack--loose">
        <TextField
          {...text("placeName")}
          label={t("where.placeName")}
          hint={t("where.placeNameHint")}
          maxLength={LONGEST.name}
          autoComplete="off"
          optional
        />
      </div>
      <div className="place__hand stack stack--loose">
        <TextField {...text("street")} label={t("where.street")} autoComplete="off" optional />
        <TextField
          {...text("postcode")}
          label={t("where.postcode")}
          hint={t("where.postcodeHint")}
          width="6"
          autoComplete="off"
          optional
        />
        <TextField {...text("town")} label={t("where.town")} width="12" autoComplete="off" />
      </div>
      <div className="place__spot stack stack--loose">
        <TextField
          {...text("spot")}
          label={t("where.spot")}
          hint={t("where.spotHint")}
          maxLength={LONGEST.spot}
          autoComplete="off"
          optional
        />
      </div>
      <div className="place__online stack stack--loose">
        <TextField
          {...text("onlineUrl")}
          label={t("where.onlineUrl")}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
        />
      </div>
    </div>
  );
}
