extension Catalogue {
  /// When needs are needed and what people can pay, as they said it.
  static let slotsIt = #"""
    parameter.neededSlot = fascia necessaria: quota di chi ne ha bisogno tutta da
    parameter.affordableShare = prezzo sostenibile: quota che può pagarlo tutta da
    slots.title = Quando serve
    slots.intro = In quali orari, giorni o periodi serve, secondo chi ne ha bisogno (coperto o no) e ha risposto. Una fascia conta per l’esito quando la sua quota, intervallo compreso, è almeno {threshold}; altrimenti spiega soltanto. Un’offerta che di sicuro non c’è in una fascia che conta non risponde a chi ne ha bisogno allora.
    slots.caption = Quota di chi ha bisogno, per fascia (per cento), e offerte che ci sono in quella fascia.
    slots.column.slot = Quando
    slots.column.share = Quota
    slots.column.counts = Per l’esito
    slots.column.offers = Offerte in quella fascia
    slots.counts.yes = conta
    slots.counts.no = spiega
    slots.offers.surely = di sicuro
    slots.offers.possibly = forse
    slots.offers.none = nessuna
    slots.card.missing = «{slot}», chiesto nell’indagine: {share}; nessuna offerta sicura per tutti
    slots.card.there = «{slot}», chiesto nell’indagine: {share}; le offerte ci sono
    slots.leftOut = fascia «{slot}» ({share} nell’indagine)
    slots.leftOut.bare = fascia «{slot}»
    payers.title = Quanto può pagare
    payers.intro = Chi ne ha bisogno, coperto o no, e ha detto quanto può pagare al mese. Il prezzo spiega e non cambia l’esito.
    payers.caption = Quota di chi ha bisogno che può pagare almeno questo prezzo al mese (per cento).
    payers.amount = {amount} € al mese
    details.withheld = Per alcuni bisogni quando serve o quanto si può pagare è stato chiesto e qui non si dice: nessuno ha risposto, o dietro una risposta ci sono poche persone. Non vuol dire che va bene sempre.
    explain.slots = Quando serve, tra chi ne ha bisogno (chiesto nell’indagine):
    explain.slot.counts =   «{slot}»: {value}; conta per l’esito
    explain.slot.explains =   «{slot}»: {value}; spiega, non cambia l’esito
    explain.slot.imprecise = troppo poche risposte per dirlo
    explain.payers = Quanto può pagare al mese, tra chi ne ha bisogno (chiesto nell’indagine; spiega, non cambia l’esito):
    explain.payers.line =   almeno {amount}: {value}
    explain.details.withheld = Quando serve, o quanto si può pagare, è stato chiesto: nessuno ha risposto, o dietro una risposta ci sono poche persone. Non vuol dire che va bene sempre.
    explain.slotsLeftOut = Non hanno di sicuro un’offerta quando serve: {slots}.
    explain.slotAsked = «{slot}» (chiesto nell’indagine: {value})
    explain.offer.slots = {admission}; quando serve: {slots}
    explain.offer.slot.surely = «{slot}» sì
    explain.offer.slot.possibly = «{slot}» non si sa
    explain.offer.slot.none = «{slot}» no
    file.fasce-prezzi = quando serve e quanto si può pagare, secondo l’indagine
    """#
}
