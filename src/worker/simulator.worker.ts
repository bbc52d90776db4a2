// What every worker is started with. It holds nothing itself: WebKit runs this file again where another file imports it.
import './simulator.ts'
