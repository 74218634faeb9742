/** Ids made on a device are random UUIDs; the receipt shows their first ten digits, which lead back to the phiếu. */
const UUID = /^([0-9a-f]{8})-([0-9a-f]{2})/;

/** The receipt code for the villager, `7F3A-92C1-08`; undefined where the id was not made on a device. Says nothing of the person. */
export const maBienNhan = (phieuId: string): string | undefined => {
  const digits = UUID.exec(phieuId)?.slice(1).join('').toUpperCase();
  return digits && `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
};

/** How the ids begin that a receipt code stands for, however it was typed; undefined where it is no code. */
export const dauIdCua = (ma: string): string | undefined => {
  const digits = ma.replace(/[\s-]/g, '').toLowerCase();
  return /^[0-9a-f]{10}$/.test(digits) ? `${digits.slice(0, 8)}-${digits.slice(8)}` : undefined;
};
