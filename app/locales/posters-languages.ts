import enPosters from "./en/posters";
import nlPosters from "./nl/posters";

/**
 * The fixed words on posters. Posters speak more languages than the website; a language is complete or
 * does not compile. Have a native speaker read a poster before it is printed in numbers.
 */
export type PosterWords = Pick<
  typeof nlPosters,
  "call" | "closing" | "sender" | "times" | "hoi" | "labels"
> & {
  /** The large word of the campaign; the break is where its two lines part. */
  komErbij: string;
  /** Above the code, where the campaign asks for other words than `call`. */
  komErbijCall: string;
  liefCall: string;
};

export type PosterWordsLanguage = "nl" | "en" | "tr" | "ar";

export const POSTER_WORDS: Record<PosterWordsLanguage, PosterWords> = {
  nl: {
    ...nlPosters,
    komErbij: "Kom\nerbij",
    komErbijCall: "Zie wat er bij jou is",
    liefCall: "Vraag het aan",
  },
  en: {
    ...enPosters,
    komErbij: "Come\nalong",
    komErbijCall: "See what is near you",
    liefCall: "Ask for it",
  },
  tr: {
    call: "Sen de gel",
    closing: "Ücretsiz. Bir şey almak zorunda değilsin.",
    sender: "Utrecht Omarmt, {{organiser}} ile",
    times: "{{from}} – {{until}}",
    hoi: { title: "İki kahve. Biri senin, biri ikram etmen için." },
    labels: {
      day: "Ne zaman",
      time: "Saat kaçta",
      place: "Nerede",
      partners: "Birlikte:",
      moreDays: "Başka günlerde de",
      code: "Bu etkinliğin sayfasına giden QR kodu",
    },
    komErbij: "Sen de\ngel",
    komErbijCall: "Yakınında neler var?",
    liefCall: "Başvur",
  },
  ar: {
    call: "انضم إلينا",
    closing: "مجاني. لا يلزمك شراء أي شيء.",
    sender: "Utrecht Omarmt، مع {{organiser}}",
    times: "{{from}} – {{until}}",
    hoi: { title: "فنجانان من القهوة. واحد لك، وواحد تهديه." },
    labels: {
      day: "متى",
      time: "في أي ساعة",
      place: "أين",
      partners: "بالتعاون مع",
      moreDays: "وفي أيام أخرى أيضًا",
      code: "رمز QR يؤدي إلى صفحة هذا النشاط",
    },
    komErbij: "انضم\nإلينا",
    komErbijCall: "ماذا يوجد قربك؟",
    liefCall: "قدّم طلبك",
  },
};
