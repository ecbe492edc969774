import { useFormContext, useWatch } from 'react-hook-form'
import { businessId, isWholeId } from '../../shared/domain/clients/business-id.ts'
import { clientData } from '../../shared/i18n/client-data.ts'
import { businessIdLabel, countryName } from '../../shared/i18n/countries.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { countryAmong, useCountries } from '../desk/countries.ts'
import { useUi } from '../ui/context.tsx'
import { SelectField, TextField } from '../ui/fields.tsx'

/** Whose law and holidays the client goes by; not asked where there is one country only. */
export function CountryField() {
  const { language } = useUi()
  const countries = useCountries()
  const present = String(useWatch({ name: 'country' }) ?? '')
  const codes = [...new Set([...countries.map(({ code }) => code), present])].filter((code) => code !== '')
  if (codes.length < 2) return null
  return (
    <SelectField
      name="country"
      label={labelsOf('client', language).country}
      options={codes.map((value) => ({ value, label: countryName(value, language) }))}
    />
  )
}

/** Tells while one types whether it is an ID of the client's country; written in its usual form when one leaves the field. */
export function BusinessIdField() {
  const { language } = useUi()
  const { help } = clientData[language]
  const { setValue } = useFormContext()
  const countries = useCountries()
  const code = String(useWatch({ name: 'country' }) ?? '')
  const rule = countryAmong(countries, code).businessId
  const label = businessIdLabel(code, language)
  const typed = String(useWatch({ name: 'business_id' }) ?? '').trim()
  if (!rule) return <TextField name="business_id" label={label} />
  const known = businessId(typed, rule)
  const told =
    typed === ''
      ? help.business_id_empty
      : known
        ? rule.check && help.business_id_ok
        : rule.check
          ? isWholeId(typed, rule)
            ? help.business_id_wrong(rule.example)
            : help.business_id_form
          : help.business_id_like(rule.example)
  return (
    <div
      onBlur={() => {
        if (known && known !== typed) setValue('business_id', known, { shouldDirty: true, shouldValidate: true })
      }}
      aria-live="polite"
    >
      <TextField name="business_id" label={label} description={told} placeholder={rule.example} />
    </div>
  )
}
