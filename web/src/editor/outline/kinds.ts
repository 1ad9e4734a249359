import {
  IconArrowsShuffle,
  IconBan,
  IconBell,
  IconBriefcase,
  IconCalendar,
  IconCalendarPlus,
  IconCamera,
  IconCircleCheck,
  IconClock,
  IconCornerDownRight,
  IconDeviceFloppy,
  IconFlag,
  IconGitBranch,
  IconHash,
  IconHourglass,
  IconLanguage,
  IconListNumbers,
  IconLock,
  IconLogout,
  IconMapPin,
  IconMessage,
  IconMessageQuestion,
  IconPhone,
  IconPlugConnected,
  IconQuestionMark,
  IconShieldCheck,
  IconShieldLock,
  IconTag,
  IconTagOff,
  IconUser,
  IconUserPlus,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';

import type { NewStepKind } from '../../../../src/engine/definition/edit/new-step.js';

/** Every kind of step and of question that can be added, those that are wanted most first. */
export const kindIcons: Readonly<Record<NewStepKind, Icon>> = {
  say: IconMessage,
  'ask.yes_no': IconCircleCheck,
  'ask.choice': IconListNumbers,
  'ask.text': IconMessageQuestion,
  'ask.name': IconUser,
  'ask.date': IconCalendar,
  'ask.number': IconHash,
  'ask.age': IconHourglass,
  'ask.phone': IconPhone,
  'ask.place': IconMapPin,
  'ask.consent': IconShieldCheck,
  'ask.language': IconLanguage,
  'ask.person': IconUsers,
  'ask.code': IconLock,
  'ask.media': IconCamera,
  'ask.location': IconWorld,
  end: IconFlag,
  branch: IconGitBranch,
  set: IconDeviceFloppy,
  person: IconUserPlus,
  tag: IconTag,
  untag: IconTagOff,
  wait: IconClock,
  run: IconCornerDownRight,
  open_case: IconBriefcase,
  notify: IconBell,
  enrol: IconCalendarPlus,
  leave: IconLogout,
  pause: IconHourglass,
  request: IconShieldLock,
  random: IconArrowsShuffle,
  call: IconPlugConnected,
  opt_out: IconBan,
};

/** Every kind, in the order of the menu. */
export const allKinds = Object.keys(kindIcons) as readonly NewStepKind[];

/** Gives the kind of a step as the menu and the words know it; null for one that cannot be read. */
export function kindCode(kind: string | null, question: string | null): NewStepKind | null {
  const code = kind === 'ask' ? `ask.${question ?? ''}` : kind;
  return allKinds.find((one) => one === code) ?? null;
}

/** Gives the icon of a step. */
export function iconOf(code: NewStepKind | null): Icon {
  return code === null ? IconQuestionMark : kindIcons[code];
}
