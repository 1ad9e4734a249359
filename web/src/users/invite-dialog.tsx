import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { CopyField } from '../components/copy-field.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { RolePicker } from './role-picker.js';
import type { RoleChoice } from './role-picker.js';
import { isEmptyTurf, TurfPicker } from './turf-picker.js';
import type { Turf } from './user-row.js';

/** A link that lets somebody in. */
interface MadeLink {
  readonly email: string;
  readonly link: string;
  readonly isMailed: boolean;
}

/** Invites somebody: address, role and whom the account sees; then the link, mailed or to be handed on. */
export default function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('staff');
  const [made, setMade] = useState<MadeLink | null>(null);
  return (
    <Dialog onClose={onClose} title={t('users.invite')}>
      {made === null ? <InviteForm onMade={setMade} /> : <Invited made={made} onClose={onClose} />}
    </Dialog>
  );
}

function InviteForm({ onMade }: { readonly onMade: (made: MadeLink) => void }) {
  const { t } = useTranslation('staff');
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [choice, setChoice] = useState<RoleChoice>({ role: 'program_lead', translates: null });
  const [turf, setTurf] = useState<Turf | null>(null);
  const [isTried, setIsTried] = useState(false);
  const invite = async () => {
    setIsTried(true);
    if (isEmptyTurf(turf)) return;
    const body = { email, ...choice, turf };
    const made = await answer(api.POST('/api/v1/users/invitations', { body }));
    await queries.invalidateQueries({ queryKey: ['users', 'invitations'] });
    onMade({ email, link: made.link, isMailed: made.isMailed });
  };
  return (
    <Form submit={t('users.sendInvitation')} onSubmit={invite}>
      <TextInput
        label={t('users.email')}
        type="email"
        required
        withAsterisk={false}
        autoComplete="off"
        dir="ltr"
        maxLength={254}
        data-autofocus
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <RolePicker value={choice} onChange={setChoice} />
      <TurfPicker value={turf} onChange={setTurf} isTried={isTried} />
    </Form>
  );
}

function Invited({ made, onClose }: { readonly made: MadeLink; readonly onClose: () => void }) {
  const { t } = useTranslation(['staff', 'shell']);
  return (
    <Stack>
      <p role="status">{t(made.isMailed ? 'users.mailed' : 'users.handOn', { email: made.email })}</p>
      <CopyField label={t('users.link')} value={made.link} />
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('shell:close')}</Button>
      </Group>
    </Stack>
  );
}
