import { ButtonLink } from "../button";
import { useText } from "../text";

/** From the page of a submission to who registered for it. */
export function AttendeesLink({ parent }: { parent: string }) {
  const t = useText("registrations");
  return (
    <p>
      <ButtonLink href={`${parent}/deelnemers`} look="line" icon="people">
        {t("list.heading")}
      </ButtonLink>
    </p>
  );
}
