import { Hold } from "~/ui/arcs";
import { Button, BUTTON_LOOKS, ButtonLink } from "~/ui/button";
import { Icon, ICONS } from "~/ui/icon";
import { GoLink } from "~/ui/link";
import { Message } from "~/ui/message";
import { CampaignTag, Tag } from "~/ui/tag";
import { useText } from "~/ui/text";

const COLOURS = ["f-ink", "f-teal", "f-coral", "f-sun", "f-aubergine", "f-mint", "m0", "m1", "m3"];

/** What has no data: colours, letters, arcs, buttons, tags, messages. */
export function Looks() {
  const t = useText("style");
  return (
    <>
      <section className="stack" aria-labelledby="kleuren">
        <h2 id="kleuren">{t("sections.colours")}</h2>
        <ul className="swatches">
          {COLOURS.map((colour) => (
            <li key={colour}>
              <svg viewBox="0 0 10 4" preserveAspectRatio="none" aria-hidden="true">
                <rect className={colour} width="10" height="4" />
              </svg>
              <code>{colour}</code>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="letters">
        <h2 id="letters">{t("sections.type")}</h2>
        <p className="big">{t("sample.heading")}</p>
        <p className="lead">{t("sample.lead")}</p>
        <p>{t("sample.text")}</p>
        <p className="small muted">{t("sample.text")}</p>
        <p className="code">{t("sample.code")}</p>
      </section>
      <section className="stack" aria-labelledby="bogen">
        <h2 id="bogen">{t("sections.arcs")}</h2>
        <p className="cluster">
          {(["s", "m"] as const).map((size) => (
            <Hold key={size} size={size} colour="coral">
              <span>
                <b>24</b>
                <small>{t("sample.month")}</small>
              </span>
            </Hold>
          ))}
        </p>
      </section>
      <section className="stack" aria-labelledby="knoppen">
        <h2 id="knoppen">{t("sections.buttons")}</h2>
        <p className="cluster">
          {BUTTON_LOOKS.map((look) => (
            <Button key={look} look={look} type="button">
              {t("sample.action")}
            </Button>
          ))}
        </p>
        <p className="cluster">
          <ButtonLink href="#knoppen" icon="calendar">
            {t("sample.addToCalendar")}
          </ButtonLink>
          <GoLink href="#knoppen">{t("sample.link")}</GoLink>
          <a href="#knoppen">{t("sample.link")}</a>
        </p>
        <h3>{t("sections.states")}</h3>
        <p className="cluster">
          <Button type="button" className="utrecht-button--hover">
            {t("sample.hover")}
          </Button>
          <Button type="button" className="utrecht-button--active">
            {t("sample.pressed")}
          </Button>
          <Button type="button" look="line" className="utrecht-button--hover">
            {t("sample.hover")}
          </Button>
          <Button type="button" look="line" className="utrecht-button--active">
            {t("sample.pressed")}
          </Button>
          <Button type="button" look="no" className="utrecht-button--hover">
            {t("sample.hover")}
          </Button>
          <Button type="button" look="quiet" className="utrecht-button--hover">
            {t("sample.hover")}
          </Button>
        </p>
      </section>
      <section className="stack" aria-labelledby="labels">
        <h2 id="labels">{t("sections.tags")}</h2>
        <p className="tags">
          <CampaignTag design="hoi">HOI!</CampaignTag>
          <CampaignTag design="burendag">Burendag</CampaignTag>
          <CampaignTag design="komerbij">Kom erbij</CampaignTag>
          <CampaignTag design="lief">Lief en Leed</CampaignTag>
          <Tag>{t("sample.free")}</Tag>
          <Tag kind="ok">{t("sample.counted")}</Tag>
          <Tag kind="wait">{t("sample.missing")}</Tag>
          <Tag kind="no">{t("sample.cancelledTag")}</Tag>
        </p>
        <ul className="tags">
          {ICONS.map((name) => (
            <li key={name} className="tag">
              <Icon name={name} />
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="berichten">
        <h2 id="berichten">{t("sections.messages")}</h2>
        {(["info", "ok", "wait", "bad"] as const).map((kind) => (
          <Message key={kind} kind={kind} title={t(`sample.${kind}`)}>
            {t(`sample.${kind}Text`)}
          </Message>
        ))}
      </section>
    </>
  );
}
