import { publishedPriceWords } from "#app/guide/published-price-words.ts";
import { ours, type Statement, said } from "#app/guide/statement.ts";

export function publishedPrices(): readonly Statement[] {
  const say = publishedPriceWords();
  return [
    said(say.published.byNorwood, "ukPrices"),
    said(say.published.estimated, "ruliPrices"),
    said(say.published.refreshing, "laterYears"),
    said(say.published.removal, "nhsTattooRemoval"),
  ];
}

export function aboutPrices(): readonly Statement[] {
  const say = publishedPriceWords();
  return [
    ours(say.about.onePrice),
    said(say.about.payNothingBefore, "nhsChoosing"),
    said(say.about.creditCard, "cardRefund"),
    ours(say.about.lowPrice),
  ];
}
