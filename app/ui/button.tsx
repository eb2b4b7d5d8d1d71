import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";
import { classes } from "./classes";
import { Icon, type IconName } from "./icon";

/** action: the one main thing · ink: the same on a campaign surface · line: second · quiet: third · no: what hurts. */
export type ButtonLook = "action" | "ink" | "line" | "quiet" | "no";

const LOOKS: Record<ButtonLook, string> = {
  action: "utrecht-button--primary-action",
  ink: "utrecht-button--primary-action btn--ink",
  line: "utrecht-button--secondary-action",
  quiet: "utrecht-button--subtle",
  no: "utrecht-button--secondary-action utrecht-button--danger",
};

export const BUTTON_LOOKS = Object.keys(LOOKS) as ButtonLook[];

type Shared = {
  look?: ButtonLook;
  /** As wide as what it stands in. */
  wide?: boolean;
  /** Before the words. */
  icon?: IconName;
  /** After the words; an arrow for going on. */
  iconAfter?: IconName;
};

function buttonClass({ look = "action", wide }: Shared, className: string | undefined) {
  return classes("utrecht-button", LOOKS[look], wide && "btn--wide", className);
}

/**
 * Does something: a button in a form, submitting unless `type` says otherwise. Never disabled: let people
 * press it and tell what is missing.
 */
export function Button({
  look,
  wide,
  icon,
  iconAfter,
  className,
  children,
  ...rest
}: Shared & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled" | "style">) {
  return (
    <button type="submit" className={buttonClass({ look, wide }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  );
}

/** Goes somewhere, and looks like a button. */
export function ButtonLink({
  look,
  wide,
  icon,
  iconAfter,
  className,
  children,
  ...rest
}: Shared & { href: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "style" | "href">) {
  return (
    <a className={buttonClass({ look, wide }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </a>
  );
}
