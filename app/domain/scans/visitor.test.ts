import { expect, test } from "vitest";
import { isPerson } from "./visitor";

const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";
const ANDROID =
  "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";

test.each([IPHONE, ANDROID])("a phone is a person: %s", (userAgent) => {
  expect(isPerson({ method: "GET", userAgent, purpose: null })).toBe(true);
});

const IN_APP =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148";

test.each([
  `${IN_APP} [LinkedInApp]/9.29.8`,
  `${IN_APP} [Pinterest/iOS]`,
  `${IN_APP} Snapchat/12.88.0.37 (like Safari/8618.2.12.10.9, panda)`,
  `${IN_APP} Instagram 339.0.3.12.91 (iPhone14,5; iOS 18_1; nl_NL; nl; scale=3.00; 1170x2532; 613)`,
  `${IN_APP} [FBAN/FBIOS;FBAV/468.0.0.57.71]`,
])("who opens a link within an app is a person: %s", (userAgent) => {
  expect(isPerson({ method: "GET", userAgent, purpose: null })).toBe(true);
});

test.each([
  "LinkedInBot/1.0 (compatible; Mozilla/5.0; Jakarta Commons-HttpClient/3.1 +http://www.linkedin.com)",
  "Mozilla/5.0 (compatible; Pinterestbot/1.0; +https://www.pinterest.com/bot.html)",
  "Snap URL Preview Service; bot; snapchat; https://developers.snap.com/robots",
  "ViberUrlDownloader",
  "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
  "Googlebot/2.1 (+http://www.google.com/bot.html)",
  "WhatsApp/2.23.20.0 A",
  "TelegramBot (like TwitterBot)",
  "facebookexternalhit/1.1",
  "Mozilla/5.0 (Macintosh) AppleWebKit/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0",
  "Slackbot-LinkExpanding 1.0",
  "Mozilla/5.0 (Windows NT 6.1) SkypeUriPreview Preview/0.5",
  "curl/8.5.0",
  "python-requests/2.32",
  "UptimeRobot/2.0",
  "HeadlessChrome/131.0.0.0 Mozilla/5.0",
  "",
  "x",
])("a machine is not: %s", (userAgent) => {
  expect(isPerson({ method: "GET", userAgent, purpose: null })).toBe(false);
});

test.each([
  { method: "HEAD", userAgent: IPHONE, purpose: null },
  { method: "GET", userAgent: IPHONE, purpose: "prefetch" },
  { method: "GET", userAgent: IPHONE, purpose: "prefetch;prerender" },
  { method: "GET", userAgent: null, purpose: null },
])("looking ahead is not a visit: %j", (signs) => {
  expect(isPerson(signs)).toBe(false);
});
