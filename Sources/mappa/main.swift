import Commands
import Foundation

exit(Mappa().run(Array(CommandLine.arguments.dropFirst())).rawValue)
