import Diagnostics
import ReferenceData
import Region

/// Turns the words and age limits of a catalogue into whom a service admits.
struct AdmissionReader {
  let words: TargetWords

  /// The admission, and the words that nobody knows: those leave the ages unknown, because reading
  /// them as "everybody" or "nobody" would be a guess.
  func read(words stated: [String], minimumAge: Int?, maximumAge: Int?) -> (
    admission: Admission, unknownWords: [String]
  ) {
    var set = TargetSet.empty
    var agesKnown = true
    var unknown: [String] = []
    for word in stated {
      if let admission = words[word] {
        set = set.union(admission.set)
        agesKnown = agesKnown && admission.agesKnown
      } else {
        unknown.append(word)
      }
    }
    if stated.isEmpty || !unknown.isEmpty {
      set = .everyone
      agesKnown = false
    }
    if minimumAge != nil || maximumAge != nil {
      let low = minimumAge ?? 0
      let high = maximumAge ?? AgeSet.oldest
      let limits = TargetSet(TargetBox(ages: AgeSet(low...max(low, high))))
      set = set.intersection(limits)
      agesKnown = true
      if set.isEmpty { set = limits }
    }
    return (Admission(set: set, agesKnown: agesKnown, wording: stated), unknown)
  }
}
