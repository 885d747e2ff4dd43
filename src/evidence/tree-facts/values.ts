/**
 * Does a name look like a value from data? A table without a header has its first person where the names should be, so
 * such a name is never printed. An e-mail address, a date-like Danish CPR number, a Dutch BSN (eleven test), an IBAN
 * (ISO 13616, remainder of 97) or a telephone number in international form.
 */
export function looksLikeValue(name: string): boolean {
  const text = name.trim()
  if (text.length > 100) return false
  if (/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text)) return true
  if (/^\+\d[\d ()-]{7,18}$/.test(text)) return true
  const packed = text.replaceAll(/[\s.-]/g, '')
  if (/^\d+$/.test(packed)) return isCpr(text) || isBsn(packed)
  return isIban(packed.toUpperCase())
}

/** May a name be of or about one person, whether it passes a test or not: an at sign, six digits, or no plain words? */
export function looksPersonal(name: string): boolean {
  return !/^[\p{L}\p{N}_][\p{L}\p{N} ._-]{0,59}$/u.test(name) || /\d{6}/.test(name.replaceAll(/[\s.-]/g, ''))
}

/** Two or more capitalised words, as names of people are written, and much else. */
export function looksLikeFullName(text: string): boolean {
  return text.length <= 100 && /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)+$/u.test(text.trim())
}

/** DDMMYY-NNNN with a day and month that exist; days moved up by 60 are substitute numbers. */
function isCpr(text: string): boolean {
  const match = /^(\d\d)(\d\d)\d\d-?\d{4}$/.exec(text)
  if (!match) return false
  const day = Number(match[1])
  const month = Number(match[2])
  return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91))
}

/** Nine digits; the weights 9 … 2 and −1 give a sum that eleven divides. */
function isBsn(digits: string): boolean {
  if (digits.length !== 9 || /^(\d)\1+$/.test(digits)) return false
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return sum % 11 === 0
}

function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d\d[A-Z0-9]{11,30}$/.test(text)) return false
  const moved = text.slice(4) + text.slice(0, 4)
  let remainder = 0
  for (const sign of moved) {
    const value = Number.parseInt(sign, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}
