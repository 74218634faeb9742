/**
 * Provinces of dvhc2024 that went whole into another code of dvhc2025 (NQ 202/2025/QH15, in force with the two tiers on
 * 01/7/2025); the other 34 kept their code, though not always their name. Only whole mergers stand here: communes were
 * also split, and the sources do not say how completely.
 */
export const TINH_SAP_NHAP: Readonly<Record<string, string>> = {
  '02': '08',
  '06': '19',
  '10': '15',
  '17': '25',
  '26': '25',
  '27': '24',
  '30': '31',
  '34': '33',
  '35': '37',
  '36': '37',
  '45': '44',
  '49': '48',
  '54': '66',
  '58': '56',
  '60': '68',
  '62': '51',
  '64': '52',
  '67': '68',
  '70': '75',
  '72': '80',
  '74': '79',
  '77': '79',
  '83': '86',
  '84': '86',
  '87': '82',
  '89': '91',
  '93': '92',
  '94': '92',
  '95': '96',
};

/** The province of dvhc2025 that a province of dvhc2024 became or joined. */
export const tinhKeTiep = (maTinh2024: string): string => TINH_SAP_NHAP[maTinh2024] ?? maTinh2024;
