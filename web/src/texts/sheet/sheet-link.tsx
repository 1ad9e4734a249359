import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { sheetAddress } from './send-sheet.js';

interface SheetLinkProps {
  readonly language: string;
  readonly format: 'xlsx' | 'csv';
  /** One conversation only. */
  readonly flow?: string;
  readonly children: ReactNode;
}

/** Downloads a sheet. */
export function SheetLink({ language, format, flow, children }: SheetLinkProps) {
  return (
    <Button
      component="a"
      href={sheetAddress(language, format, flow)}
      download
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
    >
      {children}
    </Button>
  );
}
