import type { Inbox } from '#kernel/inbox/inbox.ts';
import type { LetterStatus } from '#store/publication/inbox.ts';
import type { PublicRecord } from '#store/publication/read-published.ts';
import { formatInstant } from '#furniture/value/day-text.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { LetterForm, LetterProblems } from '../letter-form.ts';
import type { PageContext } from '../page-context.ts';
import type { WordKey } from '../words/zh-cn.ts';

/** What the form is drawn from: the inbox, the areas to choose from, what was typed, and what is wrong with it. */
export type LetterDraft = { readonly inbox: Inbox; readonly areas: readonly PublicRecord[]; readonly form: LetterForm; readonly problems: LetterProblems };

/** The form of a letter, empty or as it was typed. */
export function letterPage(context: PageContext, { inbox, areas, form, problems }: LetterDraft): Page {
  const wrong = Object.entries(problems) as readonly (readonly [keyof LetterForm, WordKey])[];
  const around = (name: keyof LetterForm, help: WordKey | undefined): Html => html`${help ? html`<p class="help" id="${name}-help">${context.word(help)}</p>` : ''}${problems[name] ? html`<p class="wrong" id="${name}-wrong">${context.word(problems[name])}</p>` : ''}`;
  const said = (name: keyof LetterForm, help: boolean): Html => {
    const ids = [...(help ? [`${name}-help`] : []), ...(problems[name] ? [`${name}-wrong`] : [])].join(' ');
    return html`${ids ? html` aria-describedby="${ids}"` : ''}${problems[name] ? html` aria-invalid="true"` : ''}`;
  };
  const target = (name: keyof LetterForm): string => (name === 'topic' ? `topic-${Object.keys(inbox.topics)[0]}` : name);
  return {
    title: context.say(inbox.title),
    ownSearch: true,
    main: html`<p>${context.word('ask.lead')}</p><p>${context.say(inbox.promise)} ${context.word('ask.before')}</p><p><strong>${context.word('ask.emergency')}</strong></p>
${wrong.length > 0 ? html`<div class="errors" role="alert"><h2>${context.word('ask.errors', { count: wrong.length })}</h2><ul>${wrong.map(([name, word]) => html`<li><a href="#${target(name)}">${context.word(word)}</a></li>`)}</ul></div>` : ''}
<form action="${context.link('/ask/review')}" method="post" novalidate>
<input type="hidden" name="stamp" value="${form.stamp}">
<fieldset class="field"><legend>${context.word('ask.topic')}</legend>${around('topic', undefined)}
${Object.entries(inbox.topics).map(([id, title]) => html`<label class="choice" for="topic-${id}"><input type="radio" id="topic-${id}" name="topic" value="${id}"${form.topic === id ? html` checked` : ''}${said('topic', false)}>${context.say(title)}</label>`)}</fieldset>
<div class="field"><label for="area">${context.word('ask.area')}</label>${around('area', undefined)}
<select id="area" name="area" required${said('area', false)}><option value="">${context.word('ask.area-choose')}</option>${areas.map((area) => html`<option value="${area.id}"${form.area === area.id ? html` selected` : ''}>${area.name}</option>`)}</select></div>
<div class="field"><label for="where">${context.word('ask.where')}</label>${around('where', 'ask.where-help')}
<input id="where" name="where" type="text" value="${form.where}" autocomplete="off"${said('where', true)}></div>
<div class="field"><label for="what">${context.word('ask.what')}</label>${around('what', 'ask.what-help')}
<textarea id="what" name="what" required${said('what', true)}>${form.what}</textarea></div>
<div class="field"><label for="telephone">${context.word('ask.telephone')}</label>${around('telephone', 'ask.telephone-help')}
<input id="telephone" name="telephone" type="tel" value="${form.telephone}" autocomplete="tel"${said('telephone', true)}></div>
<div class="trap" aria-hidden="true"><label for="trap">${context.word('ask.trap')}</label><input id="trap" name="trap" type="text" tabindex="-1" autocomplete="off"></div>
<button type="submit">${context.word('ask.review')}</button>
</form>`,
  };
}

/** A letter as it is about to be sent. */
export function reviewPage(context: PageContext, { inbox, areas, form }: LetterDraft): Page {
  const topic = inbox.topics[form.topic];
  const lines: readonly (readonly [WordKey, string])[] = [
    ['ask.topic', topic ? context.say(topic) : ''], ['ask.area', areas.find((area) => area.id === form.area)?.name ?? ''], ['ask.where', form.where || context.word('figure.none')],
    ['ask.what', form.what], ['ask.telephone', form.telephone || context.word('review.no-telephone')],
  ];
  return {
    title: context.word('review.title'),
    ownSearch: true,
    main: html`<dl>${lines.map(([word, value]) => html`<dt>${context.word(word)}</dt><dd>${value}</dd>`)}</dl>
<form action="${context.link('/ask/send')}" method="post">${(['topic', 'area', 'where', 'what', 'telephone', 'stamp'] as const).map((name) => html`<input type="hidden" name="${name}" value="${form[name]}">`)}
<div class="pages"><button type="submit">${context.word('review.send')}</button><button type="submit" class="plain" formaction="${context.link('/ask/edit')}">${context.word('review.edit')}</button></div></form>`,
  };
}

/** What somebody gets who has sent a letter: its code, to be copied by hand. */
export function receiptPage(context: PageContext, inbox: Inbox, code: string): Page {
  const half = code.length / 2 + 0.5;
  return {
    title: context.word('receipt.title'),
    ownSearch: true,
    main: html`<p id="code-label">${context.word('receipt.code')}</p>
<p><span class="code"><span>${code.slice(0, half)}</span><span>${code.slice(half)}</span></span></p>
<p><strong>${context.word('receipt.keep')}</strong></p><p>${context.say(inbox.promise)}</p>
<p><a class="button" href="${context.link('/status')}">${context.word('receipt.status')}</a></p>`,
  };
}

/** What was asked by which code: nothing yet, a letter, or none such. */
export type StatusAnswer = { readonly code: string; readonly found: LetterStatus | undefined } | undefined;

/** The page on which a letter is followed by its code. */
export function statusPage(context: PageContext, answer: StatusAnswer): Page {
  const isWrong = answer !== undefined && !answer.found;
  return {
    title: context.word('status.title'),
    ownSearch: true,
    main: html`${answer?.found ? statusOf(context, answer.found) : ''}
<form action="${context.link('/status')}" method="post"><div class="field"><label for="code">${context.word('status.code')}</label><p class="help" id="code-help">${context.word('status.lead')}</p>
${isWrong ? html`<p class="wrong" id="code-wrong" role="alert">${context.word('status.wrong')}</p>` : ''}
<input id="code" name="code" type="text" value="${answer?.code ?? ''}" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-help${isWrong ? ' code-wrong' : ''}"></div>
<button type="submit">${context.word('status.button')}</button></form>`,
  };
}

const WAY = ['received', 'accepted', 'handling', 'done'] as const;

// One picture: what is behind, where it stands, what is still to come.
function statusOf(context: PageContext, { steps }: LetterStatus): Html {
  const now = steps.at(-1)?.stage ?? 'received';
  const reached = new Map(steps.map((step) => [step.stage, step.at]));
  const way = now === 'declined' ? ([...WAY.filter((stage) => reached.has(stage)), 'declined'] as const) : WAY;
  const place = way.findIndex((stage) => stage === now);
  return html`<p class="big"><b>${context.word('status.now', { stage: context.word(`stage.${now}`) })}</b></p><p>${context.word(`stage.${now}-text`)}</p>
<h2>${context.word('status.way')}</h2>
<ol class="way">${way.map((stage, index) => html`<li${index < place ? html` class="past"` : ''}${index === place ? html` aria-current="step"` : ''}>${context.word(`stage.${stage}`)}<br><span class="soft">${reached.has(stage) ? formatInstant(reached.get(stage)!, context.language) : index < place ? '' : context.word('status.not-yet')}</span></li>`)}</ol>
<p>${context.word('status.call')}</p>`;
}
