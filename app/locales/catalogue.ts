import enStyle from "./en/style";
import nlStyle from "./nl/style";
import enAbout from "./en/about";
import nlAbout from "./nl/about";
import enHome from "./en/home";
import nlHome from "./nl/home";
import enCampaigns from "./en/campaigns";
import nlCampaigns from "./nl/campaigns";
import enTally from "./en/tally";
import nlTally from "./nl/tally";
import enErrors from "./en/errors";
import nlErrors from "./nl/errors";
import enShell from "./en/shell";
import nlShell from "./nl/shell";
import enValidation from "./en/validation";
import nlValidation from "./nl/validation";
import enRefusals from "./en/refusals";
import nlRefusals from "./nl/refusals";
import enMail from "./en/mail";
import nlMail from "./nl/mail";
import { enLetters, nlLetters } from "./letters";
import enDemo from "./en/demo";
import nlDemo from "./nl/demo";
import enAccounts from "./en/accounts";
import nlAccounts from "./nl/accounts";
import enAgenda from "./en/agenda";
import nlAgenda from "./nl/agenda";
import enActions from "./en/actions";
import enData from "./en/data";
import enFigures from "./en/figures";
import nlActions from "./nl/actions";
import nlData from "./nl/data";
import nlFigures from "./nl/figures";
import enEmbed from "./en/embed";
import nlEmbed from "./nl/embed";
import enEmbedding from "./en/embedding";
import nlEmbedding from "./nl/embedding";
import enDevelopers from "./en/developers";
import nlDevelopers from "./nl/developers";
import enPosters from "./en/posters";
import nlPosters from "./nl/posters";
import enPartners from "./en/partners";
import nlPartners from "./nl/partners";
import enListing from "./en/listing";
import nlListing from "./nl/listing";
import enSubmissions from "./en/submissions";
import nlSubmissions from "./nl/submissions";
import enQueue from "./en/queue";
import nlQueue from "./nl/queue";
import enImages from "./en/images";
import nlImages from "./nl/images";
import enRegistrations from "./en/registrations";
import nlRegistrations from "./nl/registrations";
import enImports from "./en/imports";
import nlImports from "./nl/imports";
import enEditions from "./en/editions";
import nlEditions from "./nl/editions";
import enNewsletter from "./en/newsletter";
import nlNewsletter from "./nl/newsletter";
import enBooklet from "./en/booklet";
import nlBooklet from "./nl/booklet";
import enScans from "./en/scans";
import nlScans from "./nl/scans";

/**
 * All texts, per namespace. Dutch is the source; `SameShape` makes the build fail when an English text is
 * missing or left over. A new namespace is added in both objects below.
 */
export const nl = {
  style: nlStyle,
  about: nlAbout,
  home: nlHome,
  campaigns: nlCampaigns,
  tally: nlTally,
  errors: nlErrors,
  shell: nlShell,
  agenda: nlAgenda,
  actions: nlActions,
  validation: nlValidation,
  refusals: nlRefusals,
  mail: nlMail,
  letters: nlLetters,
  demo: nlDemo,
  accounts: nlAccounts,
  data: nlData,
  figures: nlFigures,
  posters: nlPosters,
  developers: nlDevelopers,
  embed: nlEmbed,
  embedding: nlEmbedding,
  partners: nlPartners,
  listing: nlListing,
  submissions: nlSubmissions,
  queue: nlQueue,
  images: nlImages,
  registrations: nlRegistrations,
  imports: nlImports,
  editions: nlEditions,
  newsletter: nlNewsletter,
  booklet: nlBooklet,
  scans: nlScans,
};

export const en: SameShape<typeof nl> = {
  style: enStyle,
  about: enAbout,
  home: enHome,
  campaigns: enCampaigns,
  tally: enTally,
  errors: enErrors,
  shell: enShell,
  agenda: enAgenda,
  actions: enActions,
  validation: enValidation,
  refusals: enRefusals,
  mail: enMail,
  letters: enLetters,
  demo: enDemo,
  accounts: enAccounts,
  data: enData,
  figures: enFigures,
  posters: enPosters,
  developers: enDevelopers,
  embed: enEmbed,
  embedding: enEmbedding,
  partners: enPartners,
  listing: enListing,
  submissions: enSubmissions,
  queue: enQueue,
  images: enImages,
  registrations: enRegistrations,
  imports: enImports,
  editions: enEditions,
  newsletter: enNewsletter,
  booklet: enBooklet,
  scans: enScans,
};

export type Namespace = keyof typeof nl;

type SameShape<T> = { [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
