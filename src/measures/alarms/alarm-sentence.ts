import { sentence, type Sentence } from '../../platform/sentence.js';
import type { Alarm } from './alarm.js';
import { channelSaid, dueSaid, type AlarmNames } from './alarm-words.js';

/** Says what an alarm is about, and what to do. */
export function sentenceOf({ kind, params }: Pick<Alarm, 'kind' | 'params'>, names: AlarmNames): Sentence {
  const text = (name: string): string => String(params[name] ?? '');
  const count = (name: string): number => Number(params[name] ?? 0);
  const [observed, expected, days] = [count('observed'), count('expected'), count('days')];
  switch (kind) {
    case 'fewer_replies':
      return sentence(
        'measures:alarm_fewer_replies',
      )`In the last ${{ days }} days ${{ observed }} messages came in; for as many messages of ours it is usually ${{ expected }}. Try a message to your own phone, and look at what was sent.`;
    case 'more_opt_outs':
      return sentence(
        'measures:alarm_more_opt_outs',
      )`In the last ${{ days }} days ${{ observed }} people said that they want no more messages; usually it is ${{ expected }}. Look at what they were sent before.`;
    case 'going_silent':
      return sentence(
        'measures:alarm_going_silent',
      )`Of the programme ${{ programme: names.programme(text('programme')) }} ${{ observed }} people wrote in the last ${{ days }} days; usually it is ${{ expected }}. Ask some of them, or their health workers.`;
    case 'complaints_cluster':
      return text('place') === ''
        ? sentence(
            'measures:alarm_complaints',
          )`${{ observed }} cases about ${{ topic: names.topic(text('topic')) }} came in this week; usually it is ${{ expected }}. Read them together.`
        : sentence(
            'measures:alarm_complaints_place',
          )`${{ observed }} cases about ${{ topic: names.topic(text('topic')) }} came in this week from ${{ place: names.place(text('place')) }}; usually it is ${{ expected }}. Read them together.`;
    case 'failing_sender':
      return sentence(
        'measures:alarm_failing_sender',
      )`In the last hour ${{ percent: count('percent') }} % of the messages of our number ${{ number: text('number') }} (${{ channel: channelSaid(text('channel')) }}) failed: ${{ failed: count('failed') }} of ${{ settled: count('settled') }}. Look at the reasons, and at the provider's console.`;
    case 'sends_unknown':
      return sentence(
        'measures:alarm_sends_unknown',
      )`Of ${{ count: count('count') }} messages nobody knows whether they were sent. The provider may be disturbed; none of them is sent twice.`;
    case 'late_scheduler':
      return sentence(
        'measures:alarm_late_scheduler',
      )`What was due ${{ minutes: count('minutes') }} minutes ago has not happened yet. See that a worker is running.`;
    case 'late_sending':
      return sentence(
        'measures:alarm_late_sending',
      )`An answer has been waiting for ${{ minutes: count('minutes') }} minutes to be sent. See that a worker is running, and that sending is not held.`;
    case 'parked_fires':
      return sentence(
        'measures:alarm_parked_fires',
      )`${{ count: count('count') }} times something that was due (${{ what: dueSaid(text('what')) }}) could not be done and was set aside. Ask whoever runs the service to look at the log.`;
    case 'parked_messages':
      return sentence(
        'measures:alarm_parked_messages',
      )`${{ count: count('count') }} messages of this week could not be answered: a conversation is at fault. They wait in the inbox for a human.`;
  }
}
