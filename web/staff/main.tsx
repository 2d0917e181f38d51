import './styles/index.css'
import { render } from 'preact'
import { App } from './app.tsx'
import { begin } from './sign-in/begin.ts'

const place = document.getElementById('app')
if (place) {
  const beginning = await begin()
  if (beginning.as !== 'passing-on') render(<App beginning={beginning} />, place)
}
