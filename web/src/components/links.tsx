import { Anchor, Button } from '@mantine/core';
import type { AnchorProps, ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef } from 'react';
import type { AnchorHTMLAttributes } from 'react';

type LinkAttributes<Props> = Props & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Props>;

const PlainButtonLink = forwardRef<HTMLAnchorElement, LinkAttributes<ButtonProps>>((props, ref) => (
  <Button component="a" ref={ref} {...props} />
));
PlainButtonLink.displayName = 'PlainButtonLink';

const PlainTextLink = forwardRef<HTMLAnchorElement, LinkAttributes<AnchorProps>>((props, ref) => (
  <Anchor ref={ref} {...props} />
));
PlainTextLink.displayName = 'PlainTextLink';

/** A link to another page that looks like a button. */
export const ButtonLink = createLink(PlainButtonLink);

/** A link to another page within a text. */
export const TextLink = createLink(PlainTextLink);
