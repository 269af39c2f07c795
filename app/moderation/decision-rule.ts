import { ruleWords } from "#app/moderation/rule-words.ts";

export interface RuleText {
  label: string;
  /** Printed in the public log. */
  sentence: string;
}

/** The words of a rule's code. A code that is no longer in use is printed as it is. */
export function ruleText(rule: string): RuleText {
  const rules: Readonly<Record<string, RuleText>> = ruleWords();
  return (Object.hasOwn(rules, rule) ? rules[rule] : undefined) ?? { label: rule, sentence: rule };
}
