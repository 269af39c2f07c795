/** What a key looks like, by who gives it out. Each pattern is narrow: a word that only sounds like a secret is not one. */
export const SECRET_PATTERNS: Readonly<Record<string, RegExp>> = {
  "private key": /-----BEGIN (?:RSA |EC |DSA |OPENSSH |PGP |ENCRYPTED )?PRIVATE KEY(?: BLOCK)?-----\s+(?:[\w-]+: .*\s+)*[A-Za-z0-9+/=]{40}/,
  "AWS key": /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  "AWS secret": /aws_secret_access_key\s*[=:]\s*["']?[A-Za-z0-9/+]{40}\b/i,
  "GitHub token": /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})\b/,
  "GitLab token": /\bglpat-[\w-]{20,}/,
  "npm token": /\bnpm_[A-Za-z0-9]{36}\b/,
  "npm password": /^\s*(?:\/\/[^\s]+:)?_(?:authToken|auth|password)\s*=\s*[^\s$]{16,}/m,
  "Slack token": /\bxox[abeoprs]-[\w-]{10,}/,
  "Stripe key": /\b[rs]k_live_[A-Za-z0-9]{20,}/,
  "SendGrid key": /\bSG\.[\w-]{22}\.[\w-]{43}\b/,
  "Google key": /\bAIza[\w-]{35}\b/,
  "OpenAI or Anthropic key": /\bsk-(?:ant-|proj-)?[\w-]{40,}/,
  "signed token": /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}/,
  "password of a mail server": /\bsmtps?:\/\/[^\s:@/"'`]+:(?!password@)[^\s@/"'`${}…]{6,}@(?!127\.|localhost|[\w.-]*\bexample\b)/,
  "secret of an installation": /\bAPP_SECRET\s*=\s*["']?[A-Za-z0-9_+/=-]{32,}/,
};

/** The names of the patterns that a text meets. */
export const secretsIn = (text: string): string[] =>
  Object.entries(SECRET_PATTERNS)
    .filter(([, pattern]) => pattern.test(text))
    .map(([name]) => name);
