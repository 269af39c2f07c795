import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { chooseSettings } from "#app/moderation/choose-settings.server.ts";
import { BLURS, BREAK_MINUTES, settingsInput } from "#app/moderation/moderator-settings.ts";
import { findModeratorSettings } from "#app/moderation/moderator-settings-repository.server.ts";
import { moderatorSettingsWords } from "#app/moderation/moderator-settings-words.ts";
import { deskSettingsWords } from "#app/routes/moderation/desk-settings-words.ts";
import { ModeratorPage } from "#app/routes/moderation/moderator-page.tsx";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireModerator } from "#app/web/moderator-guard.server.ts";

export const meta: MetaFunction = () => [{ title: deskSettingsWords().documentTitle }];

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

const pauses = () => [
  ...BREAK_MINUTES.map((minutes) => ({ value: `${minutes}`, label: deskSettingsWords().afterMinutes(minutes) })),
  { value: "never", label: deskSettingsWords().never },
];

export default function DeskSettings() {
  const say = deskSettingsWords();
  const { settings, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <ModeratorPage at="/moderation/settings" title={say.title} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {saved && !problem && (
        <Notice kind="success">
          <p>{say.choiceKept}</p>
        </Notice>
      )}
      <form method="post" className="form">
        <RadioGroup
          name="blur"
          label={say.whatIsBlurred}
          hint={say.whatIsBlurredHint}
          required
          choices={BLURS.map((value) => ({ value, ...moderatorSettingsWords().blurs[value] }))}
          value={settings.blur}
          error={problem?.errors.blur}
        />
        <RadioGroup
          name="pause"
          label={say.whenBreakIsSuggested}
          hint={say.whenBreakIsSuggestedHint}
          required
          choices={pauses()}
          value={settings.breakMinutes === null ? "never" : `${settings.breakMinutes}`}
          error={problem?.errors.pause}
        />
        <div>
          <Button>{say.keep}</Button>
        </div>
      </form>
    </ModeratorPage>
  );
}
