import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { chooseSettings } from "#app/moderation/choose-settings.server.ts";
import { BLURS, BREAK_MINUTES, settingsInput } from "#app/moderation/moderator-settings.ts";
import { findModeratorSettings } from "#app/moderation/moderator-settings-repository.server.ts";
import { ModeratorPage } from "#app/routes/moderation/moderator-page.tsx";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";

export const meta: MetaFunction = () => [{ title: "How you see hard things – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args);
  return {
    settings: await findModeratorSettings(args.context.ctx.store.read, viewer.id),
    saved: new URL(args.request.url).searchParams.get("done") === "saved",
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireModerator(args);
  const parsed = parseForm(settingsInput, await args.request.formData());
  if (!parsed.ok) return mend(parsed.problem);
  await chooseSettings(args.context.ctx, viewer, { blur: parsed.data.blur, breakMinutes: parsed.data.pause });
  throw redirect("/moderation/settings?done=saved", 303);
}

const choices = (labels: Readonly<Record<string, { label: string; hint: string }>>) =>
  Object.entries(labels).map(([value, words]) => ({ value, ...words }));

const PAUSES = [
  ...BREAK_MINUTES.map((minutes) => ({ value: `${minutes}`, label: `After ${minutes} minutes` })),
  { value: "never", label: "Never" },
];

export default function DeskSettings() {
  const { settings, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <ModeratorPage
      at="/moderation/settings"
      title="How you see hard things"
      lede="Some pictures show wounds. Nobody has to see them unprepared, and nobody is asked why they want it one way or the other."
    >
      <ProblemSummary problem={problem} />
      {saved && !problem && (
        <Notice kind="success">
          <p>Your choice is kept.</p>
        </Notice>
      )}
      <form method="post" className="form">
        <RadioGroup
          name="blur"
          label="What is blurred until you ask for it"
          hint="Pictures that may show an injury: sent with a review that tells of one, from before a correction, or reported as something that should not be shown. Copies of such a picture too."
          required
          choices={choices(BLURS)}
          value={settings.blur}
          error={problem?.errors.blur}
        />
        <RadioGroup
          name="pause"
          label="When a break is suggested"
          hint="After so much work without a pause of ten minutes. One line on the queue, once; nothing is ever locked."
          required
          choices={PAUSES}
          value={settings.breakMinutes === null ? "never" : `${settings.breakMinutes}`}
          error={problem?.errors.pause}
        />
        <div>
          <Button>Keep this</Button>
        </div>
      </form>
    </ModeratorPage>
  );
}
