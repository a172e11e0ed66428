/// The commonest first names of people living in Italy, to tell columns and mentions of persons from
/// other capitalised words.
public enum FirstNames {
  /// Whether a text has the form of a person's name: two to four words of letters, the first or the
  /// last of which is a common first name.
  public static func isFullName(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard (2...4).contains(words.count),
      words.allSatisfy({ word in
        word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "'’-.".contains($0) }
      })
    else { return false }
    return contains(words[0]) || contains(words[words.count - 1])
  }

  /// Whether a word is a common first name, case aside.
  public static func contains(_ word: some StringProtocol) -> Bool {
    common.contains(word.lowercased())
  }

  private static let common: Set<String> = Set(
    """
    giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco \
    domenico bruno paolo michele giorgio aldo sergio luciano alessandro andrea marco stefano \
    roberto luca matteo davide simone lorenzo riccardo federico fabio massimo claudio maurizio \
    daniele gabriele emanuele alberto enrico filippo giacomo tommaso edoardo leonardo nicola \
    gianluca gianni cristian christian mattia diego dario renato gino guido walter valerio \
    mohamed ahmed omar ali hassan ion vasile gheorghe \
    maria anna giuseppina rosa angela giovanna teresa lucia carmela caterina francesca \
    antonietta carla elena concetta rita margherita franca paola laura giulia martina chiara \
    sara valentina alessandra silvia elisa federica roberta simona daniela patrizia cristina \
    monica barbara elisabetta michela stefania sabrina raffaella emanuela ilaria alice giorgia \
    beatrice sofia aurora camilla greta noemi eleonora serena claudia marta manuela lorena luisa \
    donatella loredana mariangela annamaria ornella tiziana nadia fatima fatiha olena oksana
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
