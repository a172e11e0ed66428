import CSVReading
import Diagnostics
import Foundation
import Testing

@Suite(.enabled(if: FileManager.default.fileExists(atPath: sharedInputs.path), "../shared absent"))
struct `Real tables` {
  @Test func `every file of the collection adds up in every dialect`() throws {
    let files = FileManager.default.enumerator(at: sharedInputs, includingPropertiesForKeys: nil)!
    var read = 0
    for case let file as URL in files where file.pathExtension == "csv" {
      for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";")] {
        for encoding in TextEncoding.allCases {
          let dialect = Dialect(encoding: encoding, delimiter: delimiter)
          do throws(DataFaults) {
            let reader = try TableReader(path: file.path, shownAs: file.path, dialect: dialect)
            let count = reader.read { _ in
            } record: { _ in
            }
            #expect(count.rows + count.continuationLines == count.physicalLines, "\(file.path)")
            read += 1
          } catch {
            #expect(error.diagnostics.first?.location != nil)
          }
        }
      }
    }
    #expect(read > 100)
  }

  @Test func `line breaks in the header and in cells of a form export`() throws {
    let path = sharedInputs.appending(path: "survey/google-forms-geoscience.csv").path
    let table = try TableReader.readAll(path: path, shownAs: "geoscience.csv")
    #expect(table.diagnostics == [])
    #expect(table.count.continuationLines > 0)
    #expect(table.records.allSatisfy { $0.fields.count == table.header.count })
  }

  @Test func `quotes in names of the register of elder homes`() throws {
    let path = sharedInputs.appending(path: "catalog/lombardia-rsa.csv").path
    let table = try TableReader.readAll(path: path, shownAs: "rsa.csv")
    #expect(table.records.count == 740)
    #expect(table.count.rejected == 0)
    #expect(table.records.reduce(0) { $0 + Int($1.fields[8])! } == 68_661)
  }
}
