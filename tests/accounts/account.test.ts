import { expect, test } from "vitest";
import { emailField, normaliseEmail, resetPasswordInput, signUpInput } from "#app/accounts/account.ts";

const GOOD = { role: "client", displayName: "Sam", email: "sam@example.org", password: "needle 0.18 mm, three sessions" };
const messageFor = (field: string, value: unknown): string | undefined => {
  const parsed = signUpInput.safeParse({ ...GOOD, [field]: value });
  return parsed.success ? undefined : parsed.error.issues.find((issue) => issue.path[0] === field)?.message;
};

const SPELLINGS: [string, string][] = [
  ["Sam@Example.ORG", "sam@example.org"],
  ["  sam@example.org ", "sam@example.org"],
  ["jose\u0301@example.org", "jos\u00e9@example.org"],
  ["SAM+tag@example.org", "sam+tag@example.org"],
  ["I\u0307@example.org", "i\u0307@example.org"],
];
test.each(SPELLINGS)("one person, one spelling: %s is kept as %s", (typed, kept) => {
  expect(emailField.parse(typed)).toBe(kept);
  expect(normaliseEmail(kept)).toBe(kept);
});

test.each(["sam@example.org", "o'neil@example.co.uk", "名前@例え.jp", "a.b+c_d-e@sub.example.museum", "x@xn--bcher-kva.example"])(
  "an e-mail address may be %s",
  (email) => {
    expect(messageFor("email", email)).toBeUndefined();
  },
);

test.each([
  "sam",
  "sam@",
  "@example.org",
  "sam@example",
  "sam@@example.org",
  "sam@exa mple.org",
  "sam@example.org, other@example.org",
  "sam@example.org\nBcc: other@example.org",
  "Sam <sam@example.org>",
  '"sam"@example.org',
  "sam;other@example.org",
  "sam@-example.org",
  "sam@example..org",
  "sam@[127.0.0.1]",
  `${"a".repeat(65)}@example.org`,
  `sam@${"a.".repeat(130)}org`,
  // Made to keep a careless pattern busy for minutes.
  `${"a".repeat(64)}@${"a-".repeat(20_000)}`,
])("X7: an address that could be two recipients or none is refused: %s", (email) => {
  expect(messageFor("email", email)).toBe("Enter an e-mail address like name@example.org.");
});

const PASSWORDS: [string, string, boolean][] = [
  ["14 characters", "kettle orbit 9", false],
  ["15 characters", "kettle orbit 9x", true],
  ["15 spaces and emoji, counted as a person counts", " 🦄 🚀 🌵 🎲 🧩 🪁 🍉 ", true],
  ["14 emoji are 14, whatever they take in memory", "🦄🚀🌵🎲🧩🪁🍉🦊🐙🛶🪐🧵🥝🪗", false],
  ["1,024 characters", `${"kettle orbit 9 ".repeat(67)}plum zinc 1234567890`.slice(0, 1_024), true],
  ["1,025 characters", "k".repeat(1_025), false],
  ["spaces at both ends are part of it", "  kettle orbit  ", true],
];
test.each(PASSWORDS)("A3: a password of %s", (_what, password, accepted) => {
  expect(messageFor("password", password) === undefined).toBe(accepted);
  expect(resetPasswordInput.safeParse({ password }).success).toBe(accepted);
});

test("A3: the message says how many characters there are", () => {
  expect(messageFor("password", "kettle orbit 9")).toContain("at least 15 characters: this has 14");
});

test.each(["moderator", "admin", "", "CLIENT"])("Z6: nobody signs up as %j", (role) => {
  expect(messageFor("role", role)).toBe("Choose which of the two you are.");
});

test.each([
  ["S", "A name has at least 2 characters."],
  ["x".repeat(61), "A name can have at most 60 characters."],
  ["Sam\nBcc: x@example.org", "A name is one line."],
])("a name of %j is refused", (name, message) => {
  expect(messageFor("displayName", name)).toBe(message);
});
